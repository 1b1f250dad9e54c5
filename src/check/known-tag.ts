import { isWellFormedTag, reportUnknown } from '../link/unknown-name.ts';
import { error, type Report } from '../model/diagnostic.ts';
import { spanOfText, type Text } from '../model/text.ts';

/** A language of the project, or one of which it has a regional form. */
export function isKnownTag(tag: string, languages: readonly string[]): boolean {
  const written = tag.toLowerCase();
  return languages.some((language) => `${language.toLowerCase()}-`.startsWith(`${written}-`));
}

/** As `reportUnknown`, also for what is no tag at all, such as `nb_NO`. */
export function reportUnknownTag(tag: Text, languages: readonly string[], report: Report): void {
  if (isWellFormedTag(tag.value)) return reportUnknown('language', tag, languages, report);
  const [start = ''] = tag.value.toLowerCase().split(/[^a-z]/u);
  const others = `there are ${languages.map((language) => `\`${language}\``).join(', ')}`;
  const help = languages.includes(start) ? `did you mean \`${start}\`? ${others}` : others;
  return report(error('project/unknown-language', spanOfText(tag), `there is no language \`${tag.value}\``, { help }));
}
