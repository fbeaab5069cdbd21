import { create } from 'zustand';

const soundKey = 'tangga-end-signal';

/** Whether the end of a step is heard on this computer. */
export const useEndSound = create<{ readonly isOn: boolean }>(() => ({
  isOn: localStorage.getItem(soundKey) !== 'off',
}));

export const endSound = {
  toggle(): void {
    const isOn = !useEndSound.getState().isOn;
    localStorage.setItem(soundKey, isOn ? 'on' : 'off');
    useEndSound.setState({ isOn });
  },
};

/** Two soft notes that tell the room, not the corridor, that a step's time is up. */
export function endSignal(): void {
  const audio = new AudioContext();
  [523.25, 659.25].forEach((frequency, index) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const start = audio.currentTime + index * 0.28;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.09, start + 0.04);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 1);
    if (index === 1) tone.onended = () => void audio.close();
  });
}
