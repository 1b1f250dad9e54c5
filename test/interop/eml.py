"""Reads every .eml of a folder with Python's email package and compares it with expected.json; exits with 1 on a difference."""

import hashlib
import json
import mailbox
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


def way_out(mail):
    """RFC 2369 and RFC 8058: one https address in angle brackets, and the word for one click; both or none."""
    address, click = mail["list-unsubscribe"], mail["list-unsubscribe-post"]
    if address is None and click is None:
        return None
    return str(address)[1:-1] if (str(address)[:1], str(address)[-1:], click) == ("<", ">", "List-Unsubscribe=One-Click") else [address, click]


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
        "way out": (expected["unsubscribe"], way_out(mail)),
        "defects": ([], [str(d) for part in mail.walk() for d in part.defects]),
        "long lines": (0, sum(len(line) > LINE_LIMIT for line in octets.split(b"\r\n"))),
    }
    return [f"{what}: expected {a!r}, read {b!r}" for what, (a, b) in pairs.items() if a != b]


def in_mbox(folder):
    """The mails of list.mbox are those of list/, one for one."""
    files = [path.read_bytes() for path in sorted((folder / "list").glob("*.eml"))]
    box = mailbox.mbox(folder / "list.mbox", create=False)
    mails = [box.get_bytes(key) for key in box.keys()]
    same = [a.replace(b"\r\n", b"\n").rstrip(b"\n") == b.replace(b"\r\n", b"\n").rstrip(b"\n") for a, b in zip(files, mails)]
    return [] if len(mails) == len(files) and all(same) else [f"list.mbox: {len(files)} mails written, {len(mails)} read, {same.count(False)} differ"]


def main(folder):
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    written = {str(path.relative_to(folder).with_suffix("")) for path in folder.rglob("*.eml")}
    failed = [f"letters: expected {sorted(e['id'] for e in expected)}, found {sorted(written)}"] if written != {e["id"] for e in expected} else []
    for letter in expected:
        octets = (folder / f"{letter['id']}.eml").read_bytes()
        failed += [f"{letter['id']}: {difference}" for difference in differences(letter, octets)]
    failed += in_mbox(folder)
    print("\n".join(failed) or f"Python reads all {len(expected)} letters as they were written")
    return 1 if failed or not expected else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
