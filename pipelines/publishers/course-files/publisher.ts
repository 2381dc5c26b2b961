import { definePublisher } from '../publisher.ts';
import { courseAdapter } from './adapter/adapter.ts';
import { TEMPLATE_CSV } from './layouts/template.ts';
import { openSample } from './sample/open-sample.ts';
import { CourseSource } from './source.ts';
import { takeListing } from './take-listing.ts';

/** Listings of courses that colleges, providers and the course directory give out as files. */
export default definePublisher({
  id: 'course-files',
  name: 'Listings of courses',
  hosts: [],
  source: CourseSource,
  adapter: courseAdapter,
  openSample,
  intake: { name: 'courses', keeps: 'newest', template: TEMPLATE_CSV, take: takeListing },
});
