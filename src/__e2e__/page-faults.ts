// Run inside a page by the browser tests: each function is sent there whole, so it uses nothing from outside itself.

/** Texts that are cut off, and elements that reach out of the page; what scrolls by itself is left out. */
export function findLosses(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest('.scroll, .hidden, .skip, svg, [popover], input, select'),
    )
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1);
      return isCut || element.getBoundingClientRect().right > width + 1;
    })
    .map((element) => element.outerHTML.slice(0, 100));
}

/** Targets under 24 px whose circle of 24 px meets another target; words in a text are let be (WCAG 2.5.8). */
export function findClashes(): string[] {
  const targets = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary'),
  ].filter((element) => element.checkVisibility() && !element.closest('.skip, [popover]'));
  const texts = 'p, li, dd, dt, td, th, caption, figcaption, h1, h2, h3, h4';
  const isInText = (element: HTMLElement) =>
    element.matches('.mark') ||
    (getComputedStyle(element).display === 'inline' && element.closest(texts) !== null);
  const boxes = targets
    .filter((element) => !isInText(element))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  return boxes
    .filter(({ element, box }) => {
      if (box.width >= 24 && box.height >= 24) return false;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return boxes.some(({ element: other, box: { left, right, top, bottom } }) => {
        const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
        return other !== element && Math.hypot(dx, dy) < 12;
      });
    })
    .map(({ element }) => element.outerHTML.slice(0, 120));
}

/** What can be used but has the colour of the page, and fields without an edge. */
export function findUnseen(): string[] {
  const paper = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { color, borderTopWidth } = getComputedStyle(element);
      return color === paper || (element.matches('input, select') && Number.parseFloat(borderTopWidth) === 0);
    })
    .map((element) => element.outerHTML.slice(0, 100));
}

export function findMotion(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth';
    })
    .map((element) => element.outerHTML.slice(0, 80));
}

/** The parts that a screen reader goes by. */
export function readShape() {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  return {
    landmarks: {
      header: count('body > header'),
      main: count('body > main'),
      footer: count('body > footer'),
      nav: count('body > header nav'),
    },
    levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map(({ tagName }) => Number(tagName[1])),
    language: document.documentElement.lang,
    navigations: [...document.querySelectorAll('nav')].map(
      (nav) => nav.getAttribute('aria-label') ?? nav.getAttribute('aria-labelledby') ?? '',
    ),
    title: document.title,
  };
}

/** What has focus: whether it is marked, seen, and comes after what had it when this was asked last. */
export function describeFocus() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const memory = window as { lastFocus?: Element };
  const last = memory.lastFocus;
  memory.lastFocus = element;
  const { left, top, width, height } = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  // A link may be broken over two lines, each with a box of its own.
  const isOnTop = [...element.getClientRects()].some((box) => {
    const at = document.elementFromPoint(box.x + Math.min(box.width, 24) / 2, box.y + box.height / 2);
    return at !== null && (element.contains(at) || at.contains(element));
  });
  const isInside =
    left >= -1 && left + Math.min(width, 24) <= innerWidth + 1 && top + height > 0 && top < innerHeight;
  return {
    name: element.outerHTML.slice(0, 90),
    isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    isSeen: isInside && isOnTop,
    isForward: !last || (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  };
}
