import { Notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import styles from './toasts.module.css';

/** What is said in passing, in a strip of its own along the foot: the window and its dialogs end above it. */
export function Toasts() {
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--toasts', `${element.offsetHeight}px`),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={strip} className={styles.strip} data-toasts>
      <Notifications
        position="bottom-center"
        withinPortal={false}
        // Everything above moves with the strip, so it is there at once.
        transitionDuration={0}
        notificationMaxHeight="none"
        classNames={{ root: styles.place ?? '', notification: styles.toast ?? '' }}
      />
    </div>
  );
}
