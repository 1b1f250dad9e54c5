/** envoi as an application calls it: each row is checked on its way, and what is written is handed on in pieces of 1 MB. */
export async function init({ rows, openLetters }) {
  const letters = await openLetters();
  const render = () => letters.write(rows, 'html', () => undefined);
  const output = async (index) => {
    const letter = await letters.render(rows[index]);
    return letter.ok ? letter.html : Buffer.from(letter.problems.join('\n'));
  };
  return {
    name: 'envoi-library',
    says: 'envoi as `envoi/render` gives it, each row checked',
    makes: 'html',
    isExact: true,
    isAsync: true,
    each: rows.length,
    render,
    output,
  };
}
