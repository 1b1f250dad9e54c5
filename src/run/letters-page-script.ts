/**
 * What the page of letters does by itself: choosing a letter, its view, and copying. Copying goes through the `copy`
 * event, which gives HTML and plain text together and needs no permission, from the disk as well.
 */
export const PAGE_SCRIPT: string = `
const letters = [...document.querySelectorAll('article')];
const links = [...document.querySelectorAll('nav a')];
const copied = document.getElementById('copied');

function show() {
  const chosen = Math.max(0, letters.findIndex((letter) => '#' + letter.id === location.hash));
  letters.forEach((letter, index) => { letter.hidden = index !== chosen; });
  links.forEach((link, index) => {
    if (index === chosen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

function look(view) {
  for (const letter of letters) {
    letter.querySelector('.paper').hidden = view === 'text';
    letter.querySelector('pre').hidden = view !== 'text';
    letter.classList.toggle('narrow', view === 'narrow');
    for (const button of letter.querySelectorAll('[data-view]')) {
      button.setAttribute('aria-pressed', String(button.dataset.view === view));
    }
  }
}

function copy(text, html) {
  const fill = (event) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    if (html) event.clipboardData.setData('text/html', html);
  };
  document.addEventListener('copy', fill);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  copied.textContent = done ? 'Copied' : 'Your browser does not let this page copy';
  clearTimeout(copy.timer);
  copy.timer = setTimeout(() => { copied.textContent = ''; }, 2000);
}

const parts = {
  to: (letter) => copy(letter.querySelector('[data-address]').textContent),
  subject: (letter) => copy(letter.querySelector('h2').textContent),
  letter: (letter) => copy(letter.querySelector('pre').textContent, letter.querySelector('iframe').getAttribute('srcdoc')),
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.dataset.view) look(button.dataset.view);
  else parts[button.dataset.copy](button.closest('article'));
});
addEventListener('hashchange', show);
show();
`;
