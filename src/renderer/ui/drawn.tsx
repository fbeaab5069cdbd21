import type { ReactNode } from 'react';
import type { Drawing, Shape } from '#domain/drawing/drawing.ts';
import styles from './drawn.module.css';

interface DrawnProps {
  readonly drawing: Drawing;
  readonly className?: string | undefined;
  /** What it shows, in words; without it, it is decoration beside words that say the same. */
  readonly label?: string;
  /** What stands on it. */
  readonly children?: ReactNode;
}

/** A drawing on the screen: what is drawn where is the same on paper. */
export function Drawn({ drawing: { width, height, words, shapes }, className, label, children }: DrawnProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label, or is hidden as decoration
    <svg
      viewBox={`0 0 ${width} ${height}`}
      fontSize={words}
      className={`${styles.drawn} ${className ?? ''}`}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <Shapes shapes={shapes} />
      {children}
    </svg>
  );
}

/** The shapes of a drawing, those behind others first. */
export const Shapes = ({ shapes }: Pick<Drawing, 'shapes'>) =>
  shapes.map((shape, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity but their place
    <ShapeOf key={index} shape={shape} />
  ));

function ShapeOf({ shape }: { readonly shape: Shape }) {
  const className = styles[shape.look];
  const title = shape.title === undefined ? null : <title>{shape.title}</title>;
  switch (shape.kind) {
    case 'path':
      return (
        <path className={className} d={shape.d}>
          {title}
        </path>
      );
    case 'circle':
      return (
        <circle className={className} cx={shape.x} cy={shape.y} r={shape.radius}>
          {title}
        </circle>
      );
    case 'rectangle':
      return (
        <rect className={className} x={shape.x} y={shape.y} width={shape.width} height={shape.height}>
          {title}
        </rect>
      );
    case 'words':
      return (
        <text className={className} x={shape.x} y={shape.y} textAnchor={shape.anchor}>
          {shape.text}
        </text>
      );
  }
}
