import { expect, test } from 'vitest';
import type { Language } from '#texts/languages.ts';
import { type ReadTitle, readTitle } from './read-title.ts';

const days = { today: '2026-11-25', near: '2027-03-31' };
const said = (title: string, language: Language) => {
  const { title: kept, ...parts } = readTitle(title, language, days);
  expect(kept).toBe(title);
  return parts;
};

test.each<[string, Language, Omit<ReadTitle, 'title'>]>([
  ['Qualified leads from 120 to 180', 'en', { baseline: '120', target: '180' }],
  [
    'Qualified leads from 120 to 180 by 31 March',
    'en',
    { baseline: '120', target: '180', dueOn: '2027-03-31' },
  ],
  ['120 leads by March', 'en', { target: '120', dueOn: '2027-03-31' }],
  ['120 leads by the end of March', 'en', { target: '120', dueOn: '2027-03-31' }],
  ['120 leads before February 2028', 'en', { target: '120', dueOn: '2028-02-29' }],
  ['NPS from 31 to 45 by the end of Q1', 'en', { baseline: '31', target: '45', dueOn: '2027-03-31' }],
  ['Sign 8 contracts by Q2 2027', 'en', { target: '8', dueOn: '2027-06-30' }],
  ['120 prospek sebelum Maret', 'id', { target: '120', dueOn: '2027-03-31' }],
  ['120 prospek akhir Q1', 'id', { target: '120', dueOn: '2027-03-31' }],
  ['Tutup 8 kontrak paling lambat akhir kuartal 2', 'id', { target: '8', dueOn: '2027-06-30' }],
  ['Churn turun menjadi 2% sebelum akhir April 2027', 'id', { target: '2%', dueOn: '2027-04-30' }],
  ['120 leads by Martha', 'en', { target: '120' }],
  ['Marketing leads 120 by phone', 'en', { target: '120' }],
  ['Prospek dari 120 menjadi 180', 'id', { baseline: '120', target: '180' }],
  [
    'Prospek dari 120 ke 180 paling lambat 31 Maret',
    'id',
    { baseline: '120', target: '180', dueOn: '2027-03-31' },
  ],
  ['Leads 120 → 180', 'en', { baseline: '120', target: '180' }],
  ['Leads 120 to 180.', 'en', { baseline: '120', target: '180' }],
  ['Leads from 1500 to 2000', 'en', { baseline: '1500', target: '2000' }],
  ['Shorten the sales cycle from 60 to 55 days', 'en', { baseline: '60', target: '55', unit: 'days' }],
  ['Siklus penjualan dari 60 hari menjadi 55 hari', 'id', { baseline: '60', target: '55', unit: 'hari' }],
  ['Conversion from 20% to 25%', 'en', { baseline: '20%', target: '25%' }],
  ['Konversi dari 20% menjadi 25%', 'id', { baseline: '20%', target: '25%' }],
  ['Churn down to 2%', 'en', { target: '2%' }],
  ['Churn turun menjadi 2%', 'id', { target: '2%' }],
  ['revenue +10%', 'en', { target: '+10%' }],
  ['omzet +10%', 'id', { target: '+10%' }],
  ['Raise revenue by 10%', 'en', { target: '+10%' }],
  ['Reduce complaints by 20%', 'en', { target: '-20%' }],
  ['Grow MRR by 15% to $120k', 'en', { target: '$120k' }],
  ['20% fewer complaints', 'en', { target: '-20%' }],
  ['kunjungan naik 50% sebelum 31 Maret', 'id', { target: '+50%', dueOn: '2027-03-31' }],
  ['Kurangi keluhan sebesar 20%', 'id', { target: '-20%' }],
  ['$10,000 of sales', 'en', { target: '$10,000' }],
  ['Penjualan Rp1.250.000', 'id', { target: 'Rp1.250.000' }],
  ['Penjualan mencapai Rp 1,5 miliar', 'id', { target: 'Rp 1,5 miliar' }],
  ['Sales of $10k', 'en', { target: '$10k' }],
  ['Revenue to 10 million dollars', 'en', { target: '10 million dollars' }],
  ['Sign 8 contracts', 'en', { target: '8' }],
  ['Tutup 8 kontrak pada 14 Desember 2026', 'id', { target: '8', dueOn: '2026-12-14' }],
  ['Answer 90% of calls within 2 minutes', 'en', { target: '90%' }],
  ['Answer 90% of calls faster', 'en', { target: '90%' }],
  ['90% dari pesanan lebih cepat', 'id', { target: '90%' }],
  ['Keep satisfaction at 95%', 'en', { target: '95%' }],
  ['keep discount at most 5%', 'en', { target: '5%', comparison: 'at-most' }],
  ['Keep satisfaction above 90%', 'en', { target: '90%', comparison: 'at-least' }],
  ['Jaga diskon maksimal 5%', 'id', { target: '5%', comparison: 'at-most' }],
  ['Pertahankan kepuasan minimal 90%', 'id', { target: '90%', comparison: 'at-least' }],
])('“%s” (%s) says %j', (title, language, parts) => {
  expect(said(title, language)).toEqual(parts);
});

test.each([
  ['Launch the Q3 campaign', 'en'],
  ['B2B portal is live', 'en'],
  ['Portal B2B siap di Q2 2027', 'id'],
  ['Best team of 2027', 'en'],
  ['From 2026 to 2027', 'en'],
  ['Grow faster in 2027', 'en'],
  ['ISO 9001 certificate', 'en'],
  ['Sertifikat ISO 9001', 'id'],
  ['Improve by 2.5 points', 'en'],
  ['3 workshops for 5 teams', 'en'],
  ['Open 3 shops at 5 sites', 'en'],
  ['3 lokakarya untuk 5 tim', 'id'],
  ['Three workshops with 10 people', 'en'],
  ['Increase leads by 20', 'en'],
  ['A plan', 'en'],
  ['', 'en'],
] as const)('“%s” (%s) says no figures', (title, language) => {
  expect(said(title, language)).toEqual({});
});

test.each([
  ['Portal is live by 31 March 2027', 'en', '2027-03-31'],
  ['Portal is live before 5/4/2027', 'en', '2027-04-05'],
  ['Portal siap sebelum 5 Mei 2027', 'id', '2027-05-05'],
] as const)('“%s” (%s) is due on %s', (title, language, dueOn) => {
  expect(said(title, language)).toEqual({ dueOn });
});
