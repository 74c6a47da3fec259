/**
 * Covers the page when nobody was there for a while, and asks for the password. The page stays
 * underneath, hidden, so that nothing typed is lost. The server locks the session as well, and is
 * told of whoever is typing, so that it locks nobody out of a long form.
 */
import { makeCover } from './cover.js';

const minute = 60_000;
const moment = 5_000;
const stillHere = '/still-here';

export function lockWhenIdle() {
  const who = document.querySelector('[data-lock-after]');
  const token = who?.querySelector('[name="_csrf"]')?.value;
  if (!who || !token) return;
  const name = who.dataset.lockName;
  const idleFor = Number(who.dataset.lockAfter) * minute;
  const windows = new BroadcastChannel('lock');
  const cover = makeCover(name, { unlock, signOut: () => who.submit() });
  let seenAt = Date.now();
  let toldAt = seenAt;

  const send = (address, body) =>
    fetch(address, { method: 'POST', body: new URLSearchParams({ _csrf: token, ...body }) });
  const tell = (kind) => windows.postMessage({ kind, name });
  const isIdle = () => !cover.isDown() && Date.now() - seenAt >= idleFor;

  function lock() {
    cover.lower();
    tell('locked');
    send('/lock').catch(() => undefined);
  }

  async function unlock(password) {
    const answer = await send(`/unlock?next=${stillHere}`, { password }).catch(() => null);
    if (answer === null) return 'unreachable';
    if (answer.status !== 204) {
      return new URL(answer.url).pathname === '/unlock' ? 'wrong' : 'over';
    }
    lift();
    tell('unlocked');
    return 'right';
  }

  function lift() {
    seenAt = Date.now();
    toldAt = seenAt;
    cover.lift();
  }

  function noticed() {
    const now = Date.now();
    if (isIdle()) return lock();
    if (cover.isDown() || now - seenAt < moment) return;
    seenAt = now;
    tell('active');
    if (now - toldAt < minute) return;
    toldAt = now;
    fetch(stillHere)
      .then(({ status }) => status === 401 && cover.lower())
      .catch(() => undefined);
  }

  windows.onmessage = ({ data }) => {
    if (data.name !== name) return;
    if (data.kind === 'locked') cover.lower();
    else if (data.kind === 'unlocked') lift();
    else seenAt = Date.now();
  };
  for (const sign of ['keydown', 'pointerdown', 'scroll', 'wheel', 'touchstart']) {
    addEventListener(sign, noticed, { passive: true, capture: true });
  }
  // A laptop that slept has missed its timers: what counts is the clock.
  setInterval(() => isIdle() && lock(), moment);
  document.addEventListener('visibilitychange', () => isIdle() && lock());
  // This page was just drawn, so its reader is signed in and not locked out.
  tell('unlocked');
}
