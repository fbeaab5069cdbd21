import { dataFolder } from '../desk/data-folder.ts';
import { keepDoor } from '../plan-file/door/door.ts';
import { strangersDoor } from '../plan-file/door/strangers-door.ts';
import { forkedProcess } from './forked-process.ts';

/** Lets plans into a process of Node by a door whose processes are forked. */
export function keepForkedDoor(): void {
  keepDoor(strangersDoor(dataFolder(), forkedProcess));
}
