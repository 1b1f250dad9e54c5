import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { shared } from '../letter/recipients.js';

/** The usual composer of mails. It gets HTML and text ready: what it costs to make them is not counted here. */
export function init({ records, finished }) {
  const html = finished.html.map((bytes) => Buffer.from(bytes).toString());
  const text = finished.text.map((bytes) => Buffer.from(bytes).toString());
  const from = { name: shared.sender.name, address: shared.sender.email };
  const render = (index) => {
    const { recipient, subject } = records[index];
    const to = { name: recipient.name, address: recipient.email };
    const mail = { from, to, subject, html: html[index], text: text[index] };
    return new Promise((resolve, reject) => {
      new MailComposer(mail).compile().build((failure, bytes) => (failure ? reject(failure) : resolve(bytes)));
    });
  };
  return {
    name: 'nodemailer',
    says: 'nodemailer MailComposer, from ready HTML and text',
    makes: 'eml',
    isAsync: true,
    render,
    output: render,
  };
}
