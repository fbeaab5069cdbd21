/* What comes after the first paint of a window, together. */

export { CourseStep } from './course-step.tsx';
export { WhyStep } from './why-step.tsx';
