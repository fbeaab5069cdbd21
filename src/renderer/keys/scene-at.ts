import { isCarrying } from './carrying.ts';
import type { Focus, Scene } from './scene.ts';
import { isTypedIn } from './typed-in.ts';
import { viewsOnScreen } from './views.ts';

const textInputs = /^(?:text|search|email|url|tel|password|number|date|time)$/u;

/** The element that an event is for; the whole page where it is for none. */
export const targetOf = ({ target }: Event): Element => (target instanceof Element ? target : document.body);

/** What has the focus at an element. */
function focusAt(element: Element): Focus {
  if (element instanceof HTMLInputElement) return textInputs.test(element.type) ? 'field' : 'control';
  if (element instanceof HTMLElement && element.isContentEditable) return 'field';
  if (element.matches('textarea, select')) return 'field';
  return element.matches('button, a, summary, [role=option], [role=radio], [role=slider]')
    ? 'control'
    : 'elsewhere';
}

/** Whether something lies over the screen, or a list of suggestions is open at the field, and has the keys. */
export const isCovered = (element: Element): boolean =>
  element.matches('[aria-haspopup=listbox][aria-expanded=true]') ||
  document.querySelector('[role=dialog], [role=menu]') !== null;

/** What a key would meet at an element. */
export const sceneAt = (element: Element, isOver = isCovered(element)): Scene => ({
  views: viewsOnScreen(),
  focus: focusAt(element),
  isTyped: isTypedIn(element),
  isCovered: isOver,
  isCarrying: isCarrying(),
});
