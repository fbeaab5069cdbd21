import { planAsData } from '../../src/main/command-line/show.ts';
import { connectToRead } from '../../src/main/plan-file/connection.ts';
import { PlanFile } from '../../src/main/plan-file/plan-file.ts';

/** The plan in a file that may be open elsewhere, as `tangga show --json` tells it on a day. */
export function readAsData(path: string, today: string): unknown {
  const file = new PlanFile(connectToRead(path), path);
  try {
    return planAsData(file, today);
  } finally {
    file.close();
  }
}
