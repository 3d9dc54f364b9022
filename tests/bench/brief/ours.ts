import { renderBrief, warmUp } from '../../../src/briefs/brief.ts';
import { quangNinhJapan } from '../../briefs/fixtures/quang-ninh.ts';
import { benchWorker } from './page-marks.ts';

// As the service does, so that the first request finds everything compiled.
warmUp();

export default benchWorker(() => renderBrief(quangNinhJapan('en')));
