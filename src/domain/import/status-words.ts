import { fold } from '../search/fold.ts';
import type { FoundInitiative } from './found.ts';

const wordsOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(',').map(fold)));

/** What people and other programs say of how something stands: English, Indonesian, German, Portuguese, Spanish, Korean, Chinese. */
const statusWords = {
  notStarted: wordsOf(
    'not started,to do,todo,planned,open,new,draft,no,n,false,not done,pending,upcoming,backlog,not yet',
    'belum mulai,belum dimulai,belum,tidak,direncanakan,rencana,nicht begonnen,nicht gestartet,offen,geplant,nein,ausstehend',
    'nao iniciado,nao iniciada,nao comecou,a fazer,planejado,planejada,pendente,nao,no iniciado,no iniciada,sin empezar',
    'sin iniciar,por hacer,planificado,planificada,pendiente,시작 전,시작전,미시작,예정,대기,아니오,미완료,未开始,尚未开始,待办,计划中,否,未完成',
  ),
  started: wordsOf(
    'in progress,started,doing,ongoing,active,wip,working on it,underway,sedang berjalan,sedang dikerjakan,dikerjakan,berjalan',
    'sedang,dalam proses,in arbeit,laufend,lauft,begonnen,gestartet,aktiv,em andamento,iniciado,iniciada,ativo,fazendo',
    'en curso,en progreso,en marcha,haciendo,activo,진행 중,진행중,진행,进行中,进行,已开始',
  ),
  onTrack: wordsOf(
    'on track,ontrack,on schedule,on target,healthy,good,green,sesuai rencana,sesuai target,sesuai jadwal,lancar,aman,hijau',
    'im plan,planmassig,auf kurs,nach plan,auf dem weg,grun,no prazo,no caminho certo,em dia,dentro do prazo,no rumo,verde',
    'en camino,en linea,segun lo previsto,en plazo,al dia,bien,순조,순조로움,정상,계획대로,정상 진행,초록,녹색,正常,按计划,进展顺利,符合预期,顺利,绿,绿色',
  ),
  atRisk: wordsOf(
    'at risk,risk,risky,needs attention,off course,warning,amber,yellow,orange,slightly behind,berisiko,perlu perhatian,waspada,kuning',
    'gefahrdet,riskant,kritisch,im risiko,in gefahr,gelb,em risco,atencao,requer atencao,amarelo,en riesgo,requiere atencion,atencion',
    'amarillo,위험,위험 있음,주의,주의 필요,노랑,노란색,有风险,存在风险,风险,需关注,黄,黄色',
  ),
  behind: wordsOf(
    'behind,off track,offtrack,delayed,late,overdue,red,blocked,stuck,critical,tertinggal,terlambat,terhambat,macet,merah',
    'im verzug,in verzug,zuruck,verzogert,verspatet,im ruckstand,blockiert,rot,atrasado,atrasada,fora do prazo,bloqueado,bloqueada,vermelho',
    'retrasado,retrasada,con retraso,fuera de plazo,rojo,지연,지연됨,뒤처짐,막힘,빨강,빨간색,落后,滞后,延迟,延误,受阻,红,红色',
  ),
  postponed: wordsOf(
    'postponed,on hold,paused,deferred,parked,snoozed,ditunda,tertunda,ditangguhkan,verschoben,zuruckgestellt,pausiert,auf eis,vertagt',
    'adiado,adiada,em espera,pausado,pausada,suspenso,suspensa,aplazado,aplazada,pospuesto,pospuesta,en pausa,en espera',
    '보류,연기,연기됨,중단,추후,推迟,延期,暂停,搁置,已推迟',
  ),
  cancelled: wordsOf(
    'cancelled,canceled,dropped,abandoned,discarded,killed,obsolete,wont do,dibatalkan,batal,dihapus,abgebrochen,gestrichen,verworfen',
    'storniert,abgesagt,cancelado,cancelada,abandonado,abandonada,descartado,descartada,anulado,anulada,취소,취소됨,폐기,取消,已取消,放弃,作废',
  ),
  done: wordsOf(
    'done,yes,y,x,✓,✔,☑,✅,true,complete,completed,achieved,reached,closed,finished,accomplished,archived,shipped',
    'selesai,ya,tercapai,tuntas,rampung,ditutup,erledigt,ja,fertig,erreicht,abgeschlossen,geschlossen,beendet',
    'concluido,concluida,sim,feito,feita,completo,completa,atingido,atingida,fechado,encerrado,finalizado,finalizada',
    'completado,completada,hecho,hecha,listo,lista,si,logrado,lograda,cumplido,cumplida,alcanzado,terminado,cerrado,cerrada',
    '완료,예,달성,완료됨,종료,마감,完成,已完成,达成,已达成,是,已关闭,关闭,结束',
  ),
} as const;

/** How something stands, as it is said of it. */
export type Status = keyof typeof statusWords;
const statuses = Object.keys(statusWords) as Status[];

/** A word without marks and colours around it, such as `🟢 On track.`; a mark alone is itself. */
function bare(text: string): string {
  const word = fold(text.replace(/\p{Extended_Pictographic}|[✓✔☑]|\ufe0f/gu, ' '))
    .replace(/[_-]+/gu, ' ')
    .replace(/[\s.!:()[\]]+$|^[\s.!:()[\]]+/gu, '')
    .trim();
  return word || fold(text).replace(/\ufe0f/gu, '');
}

const colours: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['🟢', 'onTrack'],
  ['🟡', 'atRisk'],
  ['🟠', 'atRisk'],
  ['🔴', 'behind'],
]);

/** A longer text is a remark, and one with a figure says that. */
const longestStatus = 60;

/** How something stands, in any of the languages; null for words that say nothing of that. */
export function statusSaid(text: string): Status | null {
  if (text.length > longestStatus || /\d/u.test(text)) return null;
  const word = bare(text);
  return statuses.find((status) => statusWords[status].has(word)) ?? colours.get(word) ?? null;
}

/** Whether a text says that something is done. */
export const isDoneWord = (text: string): boolean => statusSaid(text) === 'done';

/** Whether a text answers no more than whether something is done, so that there is no figure in it. */
export const isAnswer = (text: string): boolean => statusSaid(text) !== null;

/** How sure somebody is who says how something stands, in percent: within the bands in which it reads so here. */
const confidences: Readonly<Partial<Record<Status, number>>> = { onTrack: 70, atRisk: 40, behind: 20 };

const degrees: readonly (readonly [number, ReadonlySet<string>])[] = [
  [
    90,
    wordsOf(
      'very high,very confident,sangat tinggi,sehr hoch,muito alta,muito alto,muy alta,muy alto,매우 높음,非常高,很高',
    ),
  ],
  [80, wordsOf('high,confident,strong,tinggi,yakin,hoch,zuversichtlich,alta,alto,높음,상,高')],
  [
    50,
    wordsOf(
      'medium,moderate,mid,fair,neutral,sedang,cukup,mittel,media,medio,moderada,보통,중간,중,中,中等,一般',
    ),
  ],
  [20, wordsOf('low,weak,not confident,rendah,kurang yakin,niedrig,gering,baixa,baixo,baja,bajo,낮음,하,低')],
  [
    10,
    wordsOf(
      'very low,sangat rendah,sehr niedrig,sehr gering,muito baixa,muito baixo,muy baja,muy bajo,매우 낮음,非常低,很低',
    ),
  ],
];

/** How sure somebody is who says so in words, in percent; null for words that say nothing of that. */
export function confidenceSaid(text: string): number | null {
  const word = bare(text);
  const degree = degrees.find(([, words]) => words.has(word))?.[0];
  const status = statusSaid(text);
  return degree ?? (status === null ? null : (confidences[status] ?? null));
}

/** How far something is that is done for a key result, by how it is said to stand. */
export function workStateOf(status: Status | null): FoundInitiative['state'] {
  if (status === 'done') return 'done';
  return status === 'started' || status === 'onTrack' || status === 'atRisk' || status === 'behind'
    ? 'doing'
    : 'open';
}

/** Whether a text says that something is put off, as what is read says it. */
export const postponedSaid = (text: string): { readonly isPostponed?: true } =>
  statusSaid(text) === 'postponed' ? { isPostponed: true } : {};

/** What a plan has no state for is kept in words, as it is written under its head; empty where nothing is to be kept. */
export function statusKept(head: string, text: string): string {
  if (text.trim() === '') return '';
  const status = statusSaid(text);
  const isKept = status === null || status === 'cancelled';
  return isKept ? `${head.replace(/[:：]\s*$/u, '').trim() || 'Status'}: ${text.trim()}` : '';
}
