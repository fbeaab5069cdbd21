import { Popover, UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './import.module.css';

interface AskedHereProps {
  readonly className: string | undefined;
  /** What stands there now. */
  readonly shown: ReactNode;
  readonly label: string;
  /** What the questions are about. */
  readonly about: string;
  readonly children: (close: () => void) => ReactNode;
}

/** What stands somewhere, as a button that opens the questions by which it is changed. */
export function AskedHere({ className, shown, label, about, children }: AskedHereProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <UnstyledButton className={className} aria-label={label} onClick={() => setOpen(!isOpen)}>
          {shown}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.popover} aria-label={about}>
        {children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
