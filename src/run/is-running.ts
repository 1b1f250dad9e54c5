import { errorCode } from './fault.ts';

/** Whether there is a process of this number, be it ours or another's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
