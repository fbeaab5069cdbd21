import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planOnDisk, refusal, testFolder, windowOn } from '../../../tests/support/plans.ts';

test('a file that is not there is said not to be there, whatever is asked of it', async () => {
  const { client, close } = await windowOn(planOnDisk('empty'));
  const folder = testFolder();
  const asked = {
    recover: (path: string) => client.backup.recover({ path }),
    look: (copy: string) => client.backup.look({ copy }),
    restoreBeside: (copy: string) => client.backup.restoreBeside({ path: join(folder, 'a.tangga'), copy }),
    restoreOver: (copy: string) => client.backup.restoreOver({ path: join(folder, 'a.tangga'), copy }),
    take: (copy: string) => client.merge.take({ copy, decisions: {} }),
  };
  for (const path of ['no folder/x.tangga', 'x.tangga', 'x\0y.tangga'].map((name) => join(folder, name)))
    for (const [what, ask] of Object.entries(asked))
      expect([what, path, await refusal(ask(path))]).toEqual([what, path, 'plan-file/not-found']);
  for (const [what, ask] of Object.entries(asked))
    expect([what, await refusal(ask(''))]).toEqual([what, 'plan-file/not-found']);
  await close();
});
