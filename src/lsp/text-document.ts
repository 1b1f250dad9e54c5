/** A text that an editor holds, which counts lines and columns as the protocol does: the only file that imports it. */
export { TextDocument } from 'vscode-languageserver-textdocument';
