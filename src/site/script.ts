/**
 * What the browser runs: the form's answer is put under the form instead of on a page of its own. The server renders it
 * either way (and escapes it), so that there is one rendering; without this script the form is sent as forms are.
 */
export const SCRIPT = `
'use strict';
for (const form of document.querySelectorAll('form[data-check]')) {
  const region = document.getElementById('result');
  const text = form.elements.namedItem('text');
  const submit = form.querySelector('button[type="submit"]');
  const label = submit.textContent;

  const sample = form.querySelector('button[data-sample]');
  sample.hidden = false;
  sample.addEventListener('click', () => {
    text.value = sample.dataset.sample;
    form.requestSubmit();
  });

  const complain = message => {
    const paragraph = document.createElement('p');
    paragraph.className = 'error';
    paragraph.setAttribute('role', 'alert');
    paragraph.textContent = message;
    region.replaceChildren(paragraph);
  };

  const ask = async () => {
    const address = new URL(form.action);
    address.searchParams.set('part', 'result');
    const response = await fetch(address, { method: 'POST', body: new FormData(form) });
    if (!response.ok) return complain((await response.json()).detail);
    region.innerHTML = await response.text();
    const heading = region.querySelector('h2');
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  };

  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    submit.textContent = form.dataset.working;
    region.setAttribute('aria-busy', 'true');
    try {
      await ask();
    } catch {
      complain(form.dataset.failed);
    } finally {
      submit.disabled = false;
      submit.textContent = label;
      region.removeAttribute('aria-busy');
    }
  });
}
`;
