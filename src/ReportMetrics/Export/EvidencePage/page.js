// Pointing, choosing, filtering and copying. Without it the page is whole: figures and rows link to each other.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = id => document.getElementById(id);
  const reports = all('.report');
  const overview = byId('overview');
  const status = byId('status');
  const narrow = matchMedia('(max-width: 899px)');
  document.documentElement.classList.add('script');

  const rowsOf = mark => mark.dataset.rows.split(' ').map(byId);
  const markOf = row => byId(row.querySelector('td > a').hash.slice(1));
  const othersOf = item => item.matches('tr') ? [markOf(item)] : rowsOf(item);
  const itemOf = node => node.closest?.('.text .figure, .figures tbody tr');

  // Brings an item into the view of its own pane, without moving the page.
  function show(item) {
    const pane = item.closest('.text, .figures');
    if (!pane || pane.scrollHeight <= pane.clientHeight + 1) return;
    const box = item.getBoundingClientRect(), view = pane.getBoundingClientRect();
    const top = Math.max(view.top, 60), bottom = Math.min(view.bottom, innerHeight);
    if (box.top < top + 40 || box.bottom > bottom) {
      pane.classList.add('moving');
      pane.scrollTop += (box.top + box.bottom - top - bottom) / 2;
      pane.classList.remove('moving');
    }
  }

  let pointed = [], waiting;
  function point(item) {
    clearTimeout(waiting);
    pointed.forEach(each => each.classList.remove('pointed'));
    pointed = item ? [item, ...othersOf(item)] : [];
    pointed.forEach(each => each.classList.add('pointed'));
    if (item) waiting = setTimeout(() => pointed.slice(1, 2).forEach(show), 70);
  }

  let chosen = [];
  function choose(items) {
    chosen.forEach(each => { each.classList.remove('chosen'); each.removeAttribute('aria-current'); });
    chosen = items;
    chosen.forEach(each => { each.classList.add('chosen'); each.setAttribute('aria-current', 'true'); });
  }

  function view(report, name) {
    report.dataset.view = name;
    all('[data-view]', report).forEach(button => button.setAttribute('aria-pressed', String(button.dataset.view === name)));
  }

  // On a phone there is no room for the table beside the text: what is known of the figure comes up from below.
  const peek = document.body.appendChild(document.createElement('aside'));
  peek.className = 'peek';
  peek.setAttribute('aria-live', 'polite');
  peek.setAttribute('aria-label', 'The figure');
  function showPeek(mark) {
    peek.replaceChildren(...rowsOf(mark).map(row => {
      const entry = document.createElement('div');
      const line = entry.appendChild(document.createElement('p'));
      line.append(...[...row.cells[1].childNodes].map(node => node.cloneNode(true)));
      const name = document.createElement('p');
      name.append(...[...row.cells[0].childNodes].map(node => node.cloneNode(true)));
      const link = document.createElement('a');
      link.href = '#' + row.id;
      link.textContent = 'In the table';
      entry.append(name, link);
      return entry;
    }), button('Close', 'close', closePeek));
  }
  const closePeek = () => peek.replaceChildren();
  function button(text, name, action) {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.className = name;
    made.addEventListener('click', action);
    return made;
  }

  // The address says what is shown: a report, a figure in its text, a row, a finding.
  function go() {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    const report = target?.closest('.report');
    if (overview) {
      overview.classList.toggle('away', Boolean(report));
      reports.forEach(each => each.classList.toggle('away', each !== report));
    }
    closePeek();
    choose([]);
    if (!report || target === report) {
      scrollTo(0, 0);
      return;
    }
    const item = itemOf(target);
    if (item) {
      choose([item, ...othersOf(item)]);
      if (chosen.some(each => each.hidden)) reset(report);
      view(report, item.matches('tr') ? 'figures' : 'text');
      if (narrow.matches && !item.matches('tr')) showPeek(item);
    } else {
      choose([target]);
    }
    const box = target.getBoundingClientRect();
    if (box.top < 60 || box.bottom > innerHeight) target.scrollIntoView({ block: 'center' });
    chosen.slice(0, 2).forEach(show);
    (item?.matches('tr') ? item.querySelector('td > a') : target).focus({ preventScroll: true });
  }

  function say(text) {
    status.textContent = text;
    setTimeout(() => { if (status.textContent === text) status.textContent = ''; }, 3000);
  }

  async function copy(text, what) {
    try {
      if (!navigator.clipboard) throw new Error('no clipboard outside a secure page');
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.body.appendChild(document.createElement('textarea'));
      area.value = text;
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    say(`Copied ${what}.`);
  }

  const number = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const textOf = new Map();
  const holds = (row, words) => {
    if (!textOf.has(row)) textOf.set(row, `${row.textContent} ${row.dataset.indicator}`.toLowerCase());
    return words.every(word => textOf.get(row).includes(word));
  };
  const wordsOf = input => input.value.toLowerCase().split(/\s+/).filter(Boolean);

  function count(section, rows, noun) {
    const left = rows.filter(row => !row.hidden).length;
    section.querySelector('output').textContent = left === rows.length ? number(left, noun) : `${left} of ${number(rows.length, noun)}`;
    section.querySelector('.none').hidden = left > 0;
  }

  function filter(report) {
    const rows = all('.figures tbody tr', report);
    const kinds = all('[data-kind][aria-pressed=true]', report).map(each => each.dataset.kind);
    const indicator = report.querySelector('select').value;
    const words = wordsOf(report.querySelector('input'));
    rows.forEach(row => {
      row.hidden = !(kinds.every(kind => row.classList.contains(kind))
        && (!indicator || row.dataset.indicator === indicator) && holds(row, words));
    });
    report.querySelector('.text').classList.toggle('filtered', rows.some(row => row.hidden));
    all('.text .figure', report).forEach(mark => mark.classList.toggle('aside', rowsOf(mark).every(row => row.hidden)));
    count(report, rows, 'figure');
  }

  function reset(report) {
    all('[data-kind]', report).forEach(each => each.setAttribute('aria-pressed', 'false'));
    report.querySelector('select').value = '';
    report.querySelector('input').value = '';
    filter(report);
  }

  reports.forEach(report => {
    const panes = report.querySelector('.panes');
    view(report, 'text');
    filter(report);
    panes.addEventListener('pointerover', event => { if (event.pointerType === 'mouse') point(itemOf(event.target)); });
    panes.addEventListener('pointerleave', () => point(null));
    panes.addEventListener('focusin', event => { if (event.target.matches(':focus-visible')) point(itemOf(event.target)); });
    panes.addEventListener('focusout', () => point(null));
    report.addEventListener('input', () => filter(report));
    report.addEventListener('click', event => {
      const pressed = event.target.closest('button');
      if (pressed?.dataset.view) view(report, pressed.dataset.view);
      if (pressed?.dataset.kind) {
        pressed.setAttribute('aria-pressed', String(pressed.getAttribute('aria-pressed') !== 'true'));
        filter(report);
      }
      if (pressed?.matches('.copy')) {
        const rows = all('.figures tbody tr', report).filter(row => !row.hidden);
        const lines = rows.map(row => `${report.dataset.csv},${row.dataset.csv}`);
        copy([report.dataset.columns, ...lines, ''].join('\r\n'), number(rows.length, 'figure'));
      }
      const mark = event.target.closest('.text .figure');
      if (mark && event.detail > 0) {
        // Who clicks stays in the text and the row comes to its side; by the keyboard the link leads to the row.
        event.preventDefault();
        history.pushState(null, '', '#' + mark.id);
        go();
      }
    });
  });

  if (overview) {
    const rows = all('tbody tr:not(.group)', overview);
    const narrowDown = () => {
      const words = wordsOf(overview.querySelector('input'));
      rows.forEach(row => { row.hidden = !holds(row, words); });
      all('tbody', overview).forEach(group => { group.hidden = all('tr:not(.group)', group).every(row => row.hidden); });
      count(overview, rows, 'indicator');
    };
    narrowDown();
    overview.addEventListener('input', narrowDown);
    overview.querySelector('.copy').addEventListener('click', () => {
      const left = rows.filter(row => !row.hidden);
      copy([overview.dataset.csv, ...left.map(row => row.dataset.csv), ''].join('\r\n'), number(left.length, 'indicator'));
    });
  }

  addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      closePeek();
      choose([]);
      point(null);
    }
  });
  addEventListener('hashchange', go);
  go();
  performance.mark('interactive');
})();
