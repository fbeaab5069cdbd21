import { useState } from 'react';
import { Reviewed } from './review-screen.tsx';

/** The objectives of the cycle one by one, as a step of a guided review. */
export function Scores() {
  const [place, go] = useState('');
  return <Reviewed place={place} go={go} />;
}
