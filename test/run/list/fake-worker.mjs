import { servePieces } from '../../../dist/run/list/serve-pieces.js';
import { fakeWriter } from './fake-list.mjs';

await servePieces(fakeWriter);
