import { blockWriter } from '../../list/block-writer.ts';
import { loadMime } from '../mime.ts';
import { servePieces } from './serve-pieces.ts';

// What a worker thread runs. It is no part of the command's bundle: threads find it beside that, as the module it is.
await servePieces((plan, part) => blockWriter(plan, part, loadMime()));
