import { Textarea, type TextareaProps } from '@mantine/core';
import './growing-textarea.css';

export type GrowingTextareaProps = Omit<TextareaProps, 'autosize' | 'resize' | 'rows' | 'style'>;

/**
 * A field of several lines that is as high as its words, from its least rows to its most. The browser sizes it: a field
 * of Mantine's own is measured in a hidden one, by which the page is laid out anew for each. Where a browser cannot, the
 * field has its least rows and is drawn larger by hand.
 */
export function GrowingTextarea({ minRows = 1, maxRows, ...rest }: GrowingTextareaProps) {
  return (
    <Textarea
      {...rest}
      data-grows
      rows={minRows}
      style={{ '--least-rows': minRows, ...(maxRows !== undefined && { '--most-rows': maxRows }) }}
    />
  );
}
