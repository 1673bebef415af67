// A guest in somebody else's page: it takes nothing from the page (focus, keys, frames), and lets nothing of the page's looks in.
import { within } from '@testing-library/dom';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { addressOf, mount, nextFrame, pause, place } from '../support/mount.ts';
import { TREATIES } from './datasets.ts';

const BOX = 'width: 900px; height: 500px';
const taken: HTMLElement[] = [];

afterEach(() => {
  for (const node of taken.splice(0)) node.remove();
});

function onPage<Node extends HTMLElement>(node: Node): Node {
  document.body.append(node);
  taken.push(node);
  return node;
}

function pageStyle(text: string): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = text;
  return onPage(style);
}

describe('a page whose style sheet goes for everything', () => {
  it.each([
    ['absolute', 'cited-timeline { all: revert; position: absolute !important }'],
    ['inline', 'cited-timeline { all: revert }'],
    ['floating', 'cited-timeline { float: left !important }'],
  ])('leaves it a size that can be used: %s', async (_, css) => {
    pageStyle(css);
    const page = await mount({ dataset: TREATIES, style: 'width: 800px' });
    const { width, height } = page.part('plot').getBoundingClientRect();
    expect(width).toBeGreaterThan(450);
    expect(height).toBeGreaterThan(200);
  });

  it('hides it where it hides what is around it', async () => {
    const page = await mount({
      dataset: TREATIES,
      style: `${BOX}; visibility: hidden; pointer-events: none`,
    });
    const button = page.part('toolbar').querySelector('button');
    const { visibility, pointerEvents } = getComputedStyle(button ?? page.element);
    expect([visibility, pointerEvents]).toEqual(['hidden', 'none']);
  });

  it('has its own text size: that of the reader', async () => {
    pageStyle('html { font-size: 40px }');
    const page = await mount({ dataset: TREATIES, style: BOX });
    expect(getComputedStyle(page.part('header')).fontSize).toBe('15px');
    page.element.style.setProperty('--timeline-font-size', '0.5rem');
    expect(getComputedStyle(page.part('header')).fontSize).toBe('20px');
  });
});

describe('the keyboard', () => {
  it('stays where it is in the page, whatever happens to the timeline', async () => {
    const input = onPage(document.createElement('input'));
    input.focus();
    const stays = (): void => expect(document.activeElement).toBe(input);
    const page = await mount({ dataset: TREATIES, attributes: { selected: 'armistice' } });
    stays();
    page.element.select('outbreak');
    page.element.fit();
    await page.atRest();
    for (const view of ['list', 'table', 'evidence', 'timeline'] as const) {
      page.element.view = view;
      await page.element.updateComplete;
    }
    page.element.select(null);
    page.element.lang = 'de';
    await page.element.updateComplete;
    page.element.src = addressOf('no dataset');
    await expect.poll(() => page.of('error').length).toBe(1);
    await page.element.updateComplete;
    stays();
    page.element.remove();
    stays();
  });

  it('types in the page what the timeline takes for commands', async () => {
    const input = onPage(document.createElement('input'));
    const page = await mount({ dataset: TREATIES });
    const range = page.range();
    input.focus();
    await userEvent.keyboard('/?+-0{ArrowLeft}');
    expect(input.value).toBe('/?+-0');
    expect(document.activeElement).toBe(input);
    expect(page.range()).toEqual(range);
  });

  it('scrolls the page with keys that the timeline has no focus for', async () => {
    const prevented: boolean[] = [];
    const onKey = (event: KeyboardEvent): number => prevented.push(event.defaultPrevented);
    addEventListener('keydown', onKey);
    await mount({ dataset: TREATIES });
    document.body.focus();
    await userEvent.keyboard(' {PageDown}{End}{ArrowDown}');
    removeEventListener('keydown', onKey);
    expect(prevented).toEqual([false, false, false, false]);
  });
});

describe('a place that has no size yet', () => {
  it.each([
    ['a parent of width 0', 'width: 0; height: 500px', BOX],
    ['a parent of height 0', 'width: 900px; height: 0; overflow: hidden', BOX],
    ['a parent that is not shown', 'display: none', BOX],
  ])('%s: it waits, and shows everything later', async (_, first, later) => {
    const page = place({ dataset: TREATIES, style: first });
    await pause(60);
    page.container.style.cssText = later;
    await page.loaded;
    await page.atRest();
    await expect.poll(() => page.optionNames().length).toBe(5);
  });

  it('keeps what it shows while its parent has none', async () => {
    const page = await mount({ dataset: TREATIES, style: BOX });
    const range = page.range();
    page.container.style.width = '0';
    await pause(60);
    page.container.style.width = '900px';
    await page.atRest();
    expect(page.range()).toEqual(range);
    expect(page.optionNames()).toHaveLength(5);
    expect(page.of('error')).toEqual([]);
  });

  it.each(['dialog', 'details'] as const)('shows itself when its <%s> is opened', async (name) => {
    const page = place({ dataset: TREATIES });
    const box = onPage(document.createElement(name)) as HTMLDialogElement & HTMLDetailsElement;
    box.append(page.container);
    await pause(60);
    expect(page.of('load')).toEqual([]);
    if (name === 'dialog') box.showModal();
    else box.open = true;
    await page.loaded;
    await page.atRest();
    expect(page.optionNames()).toHaveLength(5);
    page.option(/The war breaks out/).focus();
    await page.press('{Enter}');
    expect(page.openTitle()).toBe('The war breaks out');
  });

  it('fills a dialog that takes its size from what is in it', async () => {
    const page = place({ dataset: TREATIES, style: '' });
    const dialog = onPage(document.createElement('dialog'));
    dialog.append(page.container);
    dialog.showModal();
    await page.loaded;
    const { width, height } = page.element.getBoundingClientRect();
    expect(width).toBeGreaterThan(800);
    expect(height).toBe(480);
  });

  it('works inside the shadow root of another element, in the language around that', async () => {
    const host = onPage(document.createElement('div'));
    host.lang = 'de';
    const page = place({ dataset: TREATIES });
    host.attachShadow({ mode: 'open' }).append(page.container);
    await page.loaded;
    const events = page.screen.getByRole('listbox', { name: 'Ereignisse' });
    await expect.poll(() => within(events).queryAllByRole('option').length).toBe(5);
  });

  it.each([
    ['a row of boxes', 'display: flex; width: 900px; height: 500px', 900],
    ['a column of boxes', 'display: flex; flex-direction: column; width: 900px; height: 500px', 900],
    ['a grid with two columns', 'display: grid; grid-template-columns: 1fr 1fr; width: 900px', 450],
    ['a grid whose columns ask for what they need', 'display: grid; width: 700px; justify-items: start', 700],
  ])('has a sensible width in %s', async (_, style, width) => {
    const page = await mount({ dataset: TREATIES, style });
    expect(page.element.getBoundingClientRect().width).toBe(width);
  });
});

describe('a timeline far from what is seen of the page', () => {
  const spacer = (): HTMLElement => {
    const node = document.createElement('div');
    node.style.height = '4000px';
    return onPage(node);
  };

  it('paints nothing until the reader comes near, and then everything', async () => {
    spacer();
    const page = await mount({ dataset: TREATIES });
    await page.atRest();
    expect(page.part('plot').querySelectorAll('.option, .stage path, .stage text')).toHaveLength(0);
    page.element.scrollIntoView();
    await expect.poll(() => page.optionNames().length).toBe(5);
    scrollTo(0, 0);
  });

  it('asks for no frame, also when the page sends it somewhere', async () => {
    spacer();
    const page = await mount({ dataset: TREATIES });
    await page.atRest();
    await pause(300);
    let frames = 0;
    const { requestAnimationFrame: request } = window;
    window.requestAnimationFrame = (act) => {
      frames += 1;
      return request(act);
    };
    try {
      page.element.visibleRange = { start: Date.UTC(1918, 0, 1), end: Date.UTC(1919, 0, 1) };
      page.element.goTo('outbreak');
      page.element.fit();
      scrollBy(0, 300);
      await pause(400);
    } finally {
      window.requestAnimationFrame = request;
      scrollTo(0, 0);
    }
    expect(frames).toBe(0);
    expect(page.part('plot').querySelectorAll('.option')).toHaveLength(0);
  });

  it('is where it was sent when the reader comes to it', async () => {
    spacer();
    const page = await mount({ dataset: TREATIES });
    const range = { start: Date.UTC(1918, 0, 1), end: Date.UTC(1919, 0, 1) };
    page.element.visibleRange = range;
    page.element.select('armistice');
    page.element.scrollIntoView();
    await expect.poll(() => page.optionNames().length).toBeGreaterThan(0);
    expect(page.range()).toEqual(range);
    expect(page.openTitle()).toBe('The armistice');
    await expect.poll(() => page.textOf('plot')).toContain('events in view');
    scrollTo(0, 0);
  });

  it('does nothing while the page is scrolled past it again', async () => {
    const page = await mount({ dataset: TREATIES });
    spacer();
    await page.atRest();
    // Away for the first time, it goes to rest.
    scrollTo(0, 3000);
    await pause(300);
    scrollTo(0, 0);
    await pause(300);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(page.root, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let y = 0; y < 3000; y += 250) {
      scrollTo(0, y);
      await nextFrame();
    }
    scrollTo(0, 0);
    await pause(300);
    observer.disconnect();
    expect(changes).toEqual([]);
  });
});
