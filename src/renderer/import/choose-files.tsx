import { Button, FileButton } from '@mantine/core';
import type { Ref } from 'react';
import { importFiles } from './reading.ts';

interface ChooseFilesProps {
  readonly label: string;
  readonly isFurther?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Asks for files of this computer, whatever they are called: what they hold is looked at. */
export function ChooseFiles({ label, isFurther = false, ref }: ChooseFilesProps) {
  return (
    <FileButton multiple onChange={(files) => void importFiles(files)}>
      {(props) => (
        <Button
          {...props}
          ref={ref ?? null}
          {...(isFurther ? { variant: 'subtle', size: 'compact-sm' } : {})}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
}
