import type { APIRoute } from 'astro';
import { filterCss } from '../../components/filter/filter.ts';
import { filtersOf } from '../../components/references/filters.ts';

/** The rules behind the filter of the references page, from the same options. */
export const GET: APIRoute = ({ locals }) =>
  new Response(filterCss(filtersOf(locals.corpus)), { headers: { 'content-type': 'text/css' } });
