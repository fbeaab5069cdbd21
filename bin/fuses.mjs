import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** Every fuse of Electron, and why it is on or off; a fuse that is not named here stops the packaging. */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The program is no Node: nobody runs scripts by it, nor hands it options or an inspector.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Only what was packed runs, as it was packed.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no V8 snapshot of our own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Pages come from `app://tangga`, never from `file://`.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Out-of-bounds memory of WebAssembly ends in a trap.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** The program that electron-builder has put together, on the system that it is for. */
function binaryOf({ appOutDir, packager, electronPlatformName }) {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  return join(
    appOutDir,
    electronPlatformName === 'win32' ? `${productFilename}.exe` : packager.executableName,
  );
}

/** electron-builder's hook between putting the program together and signing it. */
export default async function flipAllFuses(context) {
  await flipFuses(binaryOf(context), {
    ...fuses,
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
  });
}
