// Steps through a unit's life without loading the whole page anew: by the links of the page, by the keyboard, or by itself.
// Without this script the links do the same.
(() => {
  const PAUSE = 1500;
  const BUSY = 'a, button, input, select, textarea, summary, .scroll';
  let timer = null;
  let playing = false;
  let asked = 0;

  const replay = () => document.getElementById('replay');
  const step = (name) => replay().querySelector(`[data-step="${name}"]`);

  function dress() {
    const button = step('play');
    button.hidden = false;
    button.setAttribute('aria-pressed', String(playing));
    button.textContent = playing ? button.dataset.pause : button.dataset.play;
    button.disabled = !playing && !step('next');
    replay().querySelector('.keys').hidden = false;
  }

  async function show(address, keep) {
    const turn = ++asked;
    const focused = document.activeElement?.dataset?.step;
    let page;
    try {
      const answer = await fetch(address, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
      page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!answer.ok || !page.getElementById('replay')) throw new Error(answer.status);
    } catch {
      location.assign(address); // the page itself says what is wrong
      return false;
    }
    if (turn !== asked) return false; // another was asked for meanwhile
    replay().replaceWith(document.adoptNode(page.getElementById('replay')));
    document.title = page.title;
    if (keep) history.pushState(null, '', address);
    dress();
    if (focused) (step(focused) ?? step('play')).focus({ preventScroll: true });
    return true;
  }

  function go(name) {
    const link = step(name);
    if (link) show(link.href, true);
    return Boolean(link);
  }

  function stop() {
    clearTimeout(timer);
    playing = false;
    dress();
  }

  async function play() {
    const next = step('next');
    if (!playing) return;
    if (!next || !(await show(next.href, true))) return stop();
    if (!step('next')) return stop();
    if (playing) timer = setTimeout(play, PAUSE);
  }

  function toggle() {
    if (playing) return stop();
    if (!step('next')) return;
    playing = true;
    dress();
    play();
  }

  document.addEventListener('click', (event) => {
    const target = event.target.closest('#replay [data-step]');
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    if (target.dataset.step === 'play') return toggle();
    if (playing) stop();
    show(target.href, true);
  });

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const name = { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last', ' ': 'play' }[event.key];
    if (!name) return;
    const inside = event.target.closest?.(BUSY);
    // a link or a button takes the space bar for itself, a field all keys
    if (inside && (name === 'play' || !inside.matches('a, button, summary'))) return;
    event.preventDefault();
    if (name === 'play') return toggle();
    if (playing) stop();
    go(name);
  });

  addEventListener('popstate', () => { if (playing) stop(); show(location.href, false); });
  dress();
})();
