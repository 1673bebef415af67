// For the page around an embedded timeline: gives each `<iframe data-cited-timeline>` the height that it asks for, and keeps what is
// looked at in this page's address where `data-hash` asks for it. A classic script of about 1 kB; may be on a page twice.
import { MAX_VIEW, VERSION } from './contract.ts';
import type { FrameMessage, HostMessage } from './messages.ts';

const KEY = 'cited-timeline';
const TYPES: readonly string[] = ['ready', 'size', 'view'];
const MAX_HEIGHT_PX = 5000;

{
  // The last of each type, until the next frame.
  type Heard = { [Type in FrameMessage['type']]?: Extract<FrameMessage, { type: Type }> };
  const heard = new Map<HTMLIFrameElement, Heard>();
  const greeted = new WeakSet<HTMLIFrameElement>();
  const frames = (): HTMLIFrameElement[] => [
    ...document.querySelectorAll<HTMLIFrameElement>(`iframe[data-${KEY}]`),
  ];

  const originOf = ({ src }: HTMLIFrameElement): string | undefined =>
    URL.canParse(src) ? new URL(src).origin : undefined;

  const post = (frame: HTMLIFrameElement, message: HostMessage, to = originOf(frame)): void =>
    // What stands in a file has no origin that could be named.
    frame.contentWindow?.postMessage({ [KEY]: VERSION, ...message }, !to || to === 'null' ? '*' : to);

  // The view for a frame in this page's address: `#name:view`, or `#view` where `data-hash` gives no name. A hash of other people's
  // is none. Addresses have no spaces and no letters beyond ASCII.
  const prefixOf = ({ dataset: { hash } }: HTMLIFrameElement): string =>
    `#${hash && `${encodeURIComponent(hash)}:`}`;
  const viewFor = (frame: HTMLIFrameElement): string | undefined => {
    const { hash } = location;
    const prefix = prefixOf(frame);
    if (!hash) return '';
    return hash.startsWith(prefix) && hash.includes('=') ? hash.slice(prefix.length) : undefined;
  };

  const restore = (isBack: boolean) => (frame: HTMLIFrameElement) => {
    const view = frame.dataset['hash'] === undefined ? undefined : viewFor(frame);
    if (view !== undefined && (view || isBack)) post(frame, { type: 'set-view', view });
  };

  const keep = (frame: HTMLIFrameElement, view: string, isStep: boolean): void => {
    const hash = view && prefixOf(frame) + view;
    if (hash === location.hash) return;
    const address = hash || location.pathname + location.search;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
  };

  const act = (): void => {
    for (const [frame, { ready, size, view }] of heard) {
      if (ready) {
        greeted.delete(frame);
        post(frame, { type: 'hello' });
      }
      if (size && Number.isFinite(size.height) && size.height > 0) {
        frame.style.height = `${Math.min(size.height, MAX_HEIGHT_PX)}px`;
        if (!greeted.has(frame)) restore(false)(frame);
        greeted.add(frame);
      }
      const text = view?.view;
      if (typeof text === 'string' && text.length <= MAX_VIEW && frame.dataset['hash'] !== undefined)
        keep(frame, text, view?.isStep === true);
    }
    heard.clear();
  };

  addEventListener(
    'message',
    ({ data, source, origin }: MessageEvent<(FrameMessage & { [KEY]: typeof VERSION }) | null>) => {
      if (data?.[KEY] !== VERSION || !TYPES.includes(data.type)) return;
      const frame = frames().find(({ contentWindow }) => contentWindow === source);
      if (!frame || origin !== originOf(frame)) return;
      if (heard.size === 0) requestAnimationFrame(act);
      heard.set(frame, { ...heard.get(frame), [data.type]: data });
    },
  );
  addEventListener('popstate', () => frames().forEach(restore(true)));
  // Those that said that they are ready before this script ran.
  for (const frame of frames()) post(frame, { type: 'hello' }, '*');
}
