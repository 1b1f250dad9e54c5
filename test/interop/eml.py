"""Reads every .eml of a folder with Python's email package and compares it with expected.json; exits with 1 on a difference."""

import hashlib
import json
import pathlib
import sys
from email import message_from_bytes, policy

LINE_LIMIT = 998  # RFC 5322, section 2.1.1: octets without CRLF


def addresses(header):
    return [] if header is None else [[a.display_name, a.addr_spec] for a in header.addresses]


def body(mail, kind):
    part = mail.get_body((kind,))
    return None if part is None else part.get_content()


def attached(part):
    content = part.get_content()
    octets = content.encode() if isinstance(content, str) else content
    return [part.get_filename(), hashlib.sha256(octets).hexdigest()]


def as_lines(text):
    """Mail ends lines with CRLF."""
    return None if text is None else text.replace("\r\n", "\n").split("\n")


def differences(expected, octets):
    mail = message_from_bytes(octets, policy=policy.default)
    to = addresses(mail["to"])
    pairs = {
        "subject": (expected["subject"], mail["subject"]),
        "from": (expected["from"], addresses(mail["from"])),
        "to": ([a for _, a in expected["to"]], [a for _, a in to]),
        "to has a name": (True, all(name for name, _ in to)),
        "cc": (expected["cc"], addresses(mail["cc"])),
        "text": (as_lines(expected["text"]), as_lines(body(mail, "plain"))),
        "html": (as_lines(expected["html"]), as_lines(body(mail, "html"))),
        "attachments": (expected["attachments"], [attached(part) for part in mail.iter_attachments()]),
        "defects": ([], [str(d) for part in mail.walk() for d in part.defects]),
        "long lines": (0, sum(len(line) > LINE_LIMIT for line in octets.split(b"\r\n"))),
    }
    return [f"{what}: expected {a!r}, read {b!r}" for what, (a, b) in pairs.items() if a != b]


def main(folder):
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    written = {str(path.relative_to(folder).with_suffix("")) for path in folder.rglob("*.eml")}
    failed = [f"letters: expected {sorted(e['id'] for e in expected)}, found {sorted(written)}"] if written != {e["id"] for e in expected} else []
    for letter in expected:
        octets = (folder / f"{letter['id']}.eml").read_bytes()
        failed += [f"{letter['id']}: {difference}" for difference in differences(letter, octets)]
    print("\n".join(failed) or f"Python reads all {len(expected)} letters as they were written")
    return 1 if failed or not expected else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
