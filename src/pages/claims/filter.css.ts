import type { APIRoute } from 'astro';
import { CLAIM_FILTERS, claimSorts, ledger } from '../../components/claims/ledger.ts';
import { filterCss } from '../../components/filter/filter.ts';

/** The rules behind the filter and the orders of the ledger. */
export const GET: APIRoute = ({ locals }) =>
  new Response(filterCss(CLAIM_FILTERS, claimSorts(ledger(locals.corpus))), {
    headers: { 'content-type': 'text/css' },
  });
