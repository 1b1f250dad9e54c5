import { createElement as element } from 'react';
import { Body, Button, Container, Head, Html, Preview, Section, Text, render as toHtml } from 'react-email';

const words = {
  fontFamily: "'Segoe UI', Roboto, Helvetica, Arial, sans-serif",
  fontSize: '16px',
  lineHeight: '1.5',
  color: '#1f1f1f',
};
const quiet = { ...words, fontSize: '14px', color: '#595959' };

/** React's components for mail: `npm install --no-save react-email@6.11.13 react@19 react-dom@19` */
export function init({ records }) {
  const render = async (index) => Buffer.from(await toHtml(letter(records[index])));
  return { name: 'react-email', says: 'React Email, a letter', makes: 'html', isAsync: true, render, output: render };
}

function letter(model) {
  const { language, dir, subject, preheader, greeting, body, next_step: step, brand } = model;
  const button = { backgroundColor: brand.accent, color: '#ffffff', borderRadius: '6px', padding: '12px 24px' };
  return element(
    Html,
    { lang: language, dir },
    element(Head, null, element('title', null, subject)),
    element(Preview, null, preheader),
    element(
      Body,
      { style: { backgroundColor: '#ffffff' } },
      element(
        Container,
        { style: { maxWidth: '600px', padding: '24px 20px' } },
        paragraph(greeting),
        ...body.map(markup),
        ...(model.options ? [optionList(model.options)] : []),
        markup(step.summary),
        element(Section, null, element(Button, { href: step.action.href, style: button }, step.action.label)),
        ...ending(model),
      ),
    ),
  );
}

function ending({ closing, sender, company }) {
  return [
    paragraph(`${closing.help} ${closing.wish}`),
    lines(words, [closing.farewell, sender.name, `${sender.role}, ${sender.company}`, sender.phone]),
    lines(quiet, [company.name, company.address, company.registration]),
  ];
}

function paragraph(text) {
  return element(Text, { style: words }, text);
}

function markup(html) {
  return element(Text, { style: words, dangerouslySetInnerHTML: { __html: html } });
}

function lines(style, texts) {
  return element(Text, { style }, ...texts.flatMap((text) => [text, element('br')]));
}

function optionList(options) {
  const items = options.map(({ text, advantage }) =>
    element('li', { style: words, dangerouslySetInnerHTML: { __html: `${text}<br>${advantage}` } }),
  );
  return element(Section, null, element('ul', null, ...items));
}
