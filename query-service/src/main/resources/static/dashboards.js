// Puts the page's figures anew whenever the register can be searched further on. Without it the page stands as it was asked for.
(() => {
  const main = document.querySelector('main[data-live]');
  if (!main || !window.EventSource) return;
  let first = true;
  let waiting = null;
  const again = async () => {
    waiting = null;
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of ['.strip', '.panels']) {
      const old = document.querySelector(part);
      const next = page.querySelector(part);
      // whoever reads or walks through a part with the keyboard is not thrown out of it
      if (old && next && !old.contains(document.activeElement)) {
        for (const open of old.querySelectorAll('details[open][id]')) {
          next.querySelector('#' + open.id)?.setAttribute('open', '');
        }
        old.replaceWith(next);
      }
    }
  };
  new EventSource(main.dataset.live).addEventListener('complete', () => {
    // the page is as new as the first of them
    if (first) { first = false; return; }
    if (!waiting) waiting = setTimeout(again, 2000);
  });
})();
