/** Control characters except tab, LF and CR. NEL (U+0085) counts as a blank, as in YAML. */
// oxlint-disable-next-line no-control-regex -- these characters are what is looked for
export const CONTROLS: RegExp = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
