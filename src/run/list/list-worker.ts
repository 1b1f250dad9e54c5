import { blockWriter } from '../../list/block-writer.ts';
import { loadMime } from '../mime.ts';
import { servePieces } from './serve-pieces.ts';

// What a worker thread runs, in one file with all that it imports (`bundle.js`): each thread loads it anew.
await servePieces((plan, part) => blockWriter(plan, part, loadMime()));
