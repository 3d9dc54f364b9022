import { renderBrief } from '../../../src/briefs/brief.ts';
import { quangNinhJapan } from '../../briefs/fixtures/quang-ninh.ts';
import { benchWorker } from './page-marks.ts';

export default benchWorker(() => renderBrief(quangNinhJapan('en')));
