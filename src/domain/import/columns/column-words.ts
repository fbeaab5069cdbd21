import { fold } from '../../search/fold.ts';
import type { ColumnRole } from '../mapping.ts';

const words = (...lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => list.split(',').map(fold));

/** What people call the columns of their tables: English, Indonesian, German, Portuguese, Spanish, Korean, Chinese. */
export const columnWords: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  id: words(
    'id,identifier,goal identifier,uid,uuid,code,ref,reference,pengenal,kode,kennung,codigo,clave',
    'personalnummer,mitarbeiternummer,matricula,nip,nik,아이디,식별자,사번,编号,代码,標識,标识,工号',
  ),
  parentId: words(
    'parent id,aligned to id,parent code,id induk,eltern id,id pai,id padre,상위 id,父级id,上级id',
  ),
  parent: words(
    'parent,parent objective,parent goal,aligned to,aligned with,alignment,supports,serves,contributes to',
    'induk,mendukung,selaras dengan,tujuan induk,ubergeordnet,ubergeordnetes ziel,zahlt ein auf,eltern',
    'pai,objetivo pai,alinhado a,alinhamento,padre,objetivo padre,alineado con,alineado a',
    '상위 목표,상위,정렬,上级目标,父目标,对齐,上级,支持目标',
  ),
  number: words('no,nr,number,#,nomor,nummer,numero,n,num,번호,순번,序号,序號'),
  type: words(
    'type,object type,goal type,okr type,item type,entry type,tipe,jenis,typ,art,tipo,유형,구분,类型,類型',
  ),
  objective: words(
    'objective,objectives,goal,goals,objective title,goal title,objective name,o,obj,okr',
    'tujuan,sasaran,objektif,tujuan strategis,ziel,ziele,zielsetzung,objetivo,objetivos,목표,오브젝티브',
    '目标,目標,目的',
  ),
  keyResult: words(
    "key result,key results,keyresult,kr,krs,kr's,result,results,kpi,kpis,metric,metric name,key result title",
    'hasil kunci,hk,hasil utama,hasil,schlusselergebnis,schlusselergebnisse,ergebnis,ergebnisse,kennzahl',
    'resultado chave,resultados chave,resultado-chave,resultados-chave,resultado,resultados,indicador,metrica',
    'resultado clave,resultados clave,핵심 결과,핵심결과,핵심 결과지표,关键结果,關鍵結果,关键成果,指标',
  ),
  initiative: words(
    'initiative,initiatives,action,actions,task,tasks,deliverable,deliverables,to-do,to-dos,todo,todos,inisiatif,tindakan,tugas,initiativen,massnahme',
    'massnahmen,aufgabe,aufgaben,iniciativa,iniciativas,acao,acoes,tarefa,tarefas,accion,acciones,tarea,tareas,이니셔티브,실행 과제,과제,举措,行动,任务',
  ),
  steps: words(
    'steps,step,checklist,check list,sub-tasks,subtasks,sub tasks,langkah,langkah-langkah,daftar periksa,schritte,teilschritte,checkliste',
    'schritt,etapa,etapas,passo,passos,paso,lista de verificacao,pasos,lista de control,단계,세부 단계,체크리스트,步骤,清单',
  ),
  title: words(
    'title,name,full name,fullname,last name first name,surname first name,okr title,item,text,judul,nama lengkap,nachname vorname,name vorname',
    'nama,titel,bezeichnung,titulo,nome,nome completo,nombre,nombre completo,apellidos y nombre,제목,이름,名称,标题,姓名',
  ),
  description: words(
    'description,details,why,deskripsi,keterangan,penjelasan,beschreibung,descricao,descripcion,detalle,설명,描述,说明',
  ),
  note: words(
    'note,notes,comment,comments,remark,remarks,update,last check-in note,catatan,komentar,notiz,kommentar',
    'bemerkung,anmerkung,nota,notas,comentario,comentarios,observacao,observacoes,observaciones,메모,비고,备注,注释',
  ),
  owner: words(
    'owner,owners,owned by,person,people,pic,who,lead,responsible,accountable,assignee,dri,owner email,owner email id',
    'pemilik,orang,penanggung jawab,pj,penanggungjawab,siapa,pelaksana,verantwortlich,verantwortliche,besitzer',
    'verantwortlicher,zustandig,eigentumer,responsavel,responsaveis,dono,dona,responsable,responsables,dueno',
    'propietario,encargado,담당자,책임자,오너,담당,负责人,責任人,责任人,拥有者',
  ),
  author: words(
    'author,user,creator,created by,penulis,dibuat oleh,autor,verfasser,erstellt von,criado por,작성자,作者',
  ),
  email: words(
    'email,e-mail,mail,email address,owner email address,surel,alamat email,correo,correo electronico,이메일,邮箱,电子邮件',
  ),
  givenName: words(
    'first name,given name,forename,nama depan,vorname,rufname,primeiro nome,nombre de pila,prenome,名字,名',
  ),
  familyName: words(
    'last name,surname,family name,nama belakang,nachname,familienname,sobrenome,apelido,apellido,apellidos,성,姓,姓氏',
  ),
  jobTitle: words(
    'job title,job,position,role,jabatan,posisi,peran,rolle,stelle,funktion,cargo,funcao,puesto,rol,직책,직위,职位,岗位',
  ),
  team: words(
    'team,teams,department,unit name,division,tag,group,tim,departemen,divisi,bagian,abteilung,bereich',
    'equipe,time,departamento,area,equipo,팀,부서,团队,部门,部門',
  ),
  parentTeam: words('parent team,tim induk,ubergeordnetes team,equipe pai,equipo padre,상위 팀,上级部门'),
  startsOn: words(
    'start date,starts on,begin date,tanggal mulai,mulai,startdatum,beginn,anfang,data de inicio,data inicio,inicio',
    'fecha de inicio,fecha inicio,시작일,开始日期,起始日期',
  ),
  endsOn: words(
    'end date,ends on,tanggal selesai,tanggal akhir,selesai,enddatum,ende,data de fim,data fim,fim,data final',
    'fecha de fin,fecha fin,fin,종료일,结束日期',
  ),
  dueOn: words(
    'due,due date,due on,due by,deadline,deadlines,by,by when,tenggat,tenggat waktu,batas waktu,jatuh tempo',
    'tanggal tenggat,paling lambat,fallig,fallig am,frist,termin,prazo,data limite,vencimento,plazo,fecha limite',
    'vencimiento,마감일,기한,截止日期,截止,期限',
  ),
  checkedOn: words(
    'date,day,checkin date,check-in date,check in date,updated on,update date,last check-in,as of,tanggal',
    'tanggal check-in,datum,stand vom,data,data do check-in,fecha,날짜,일자,日期,更新日期',
  ),
  baseline: words(
    'baseline,baselines,baseline value,start,start value,starting value,initial,initial value,from,metric start value',
    'nilai awal,awal,dari,de,von,desde,baseline awal,startwert,ausgangswert,anfangswert,basis,inicial,valor inicial,linha de base',
    'partida,linea base,valor de partida,초기값,시작값,기준값,기준선,起始值,初始值,基线,基准值',
  ),
  target: words(
    'target,targets,target value,to,goal value,end value,aim,metric target value,para,bis,hasta,ke,menjadi,nilai target,hingga',
    'nilai akhir,target akhir,zielwert,soll,sollwert,meta,metas,alvo,valor alvo,valor meta,valor final,objetivo valor',
    '목표값,목표치,타깃,目标值,目標值,指标值',
  ),
  commit: words(
    'commit,committed value,commit value,committed target,minimum target,threshold,floor,nilai komitmen,target komitmen,target minimal',
    'mindestziel,mindestwert,zusage,meta minima,valor minimo,compromiso,compromisso,최소 목표,약속 목표,最低目标,承诺值,保底目标',
  ),
  stretch: words(
    'stretch,stretch value,stretch target,stretch goal,aspirational target,moonshot,nilai menantang,target menantang,target lebih,target maksimal',
    'ambitioniertes ziel,hochstziel,meta desafio,meta desafiadora,meta ambiciosa,meta aspiracional,도전 목표,도전목표,挑战目标,挑战值,冲刺目标',
  ),
  baselinePeriod: words(
    'baseline period,baseline date,baseline from,period of baseline,periode nilai awal,periode baseline,periode awal',
    'bezugszeitraum,basiszeitraum,zeitraum des startwerts,periodo base,periodo de referencia,periodo da linha de base,기준 기간,기준 시점,基准期,基线周期',
  ),
  current: words(
    'current,current value,now,actual,actual value,latest,actual progress,nilai sekarang,sekarang,saat ini,aktual',
    'realisasi,capaian,aktuell,aktueller wert,ist,istwert,ist-wert,atual,valor atual,realizado,actual valor',
    'valor actual,현재값,현재,실적,当前值,目前值,实际值,現值',
  ),
  value: words('value,reading,measured value,nilai,wert,valor,값,수치,值,数值'),
  progress: words(
    'progress,progress %,% complete,percent complete,completion,kemajuan,progres,fortschritt,progresso,avanco',
    'progreso,avance,진행률,진척도,进度,完成度,进展',
  ),
  score: words(
    'score,final score,grade,rating,skor,nilai akhir okr,bewertung,punkte,pontuacao,nota final,puntuacion,점수,得分,评分',
  ),
  confidence: words(
    'confidence,confidence level,keyakinan,tingkat keyakinan,zuversicht,konfidenz,confianca,confianza,자신감,확신도,신뢰도,信心,信心指数',
  ),
  weight: words('weight,weighting,bobot,gewicht,gewichtung,peso,가중치,비중,权重'),
  measuredIn: words(
    'unit,units,unit of measure,uom,measure,measured in,currency,satuan,ukuran,mata uang,einheit,wahrung',
    'unidade,unidade de medida,moeda,unidad,unidad de medida,moneda,단위,单位,計量單位',
  ),
  level: words('level,scope,tingkat,ebene,nivel,수준,레벨,层级,级别'),
  cycle: words(
    'period,cycle,quarter,timeframe,time period,okr cycle,sprint,periode,siklus,kuartal,triwulan,zyklus,quartal,zeitraum',
    'ciclo,periodo,trimestre,주기,분기,기간,周期,季度,期间',
  ),
  comparison: words('comparison,comparator,operator,pembanding,vergleich,comparacao,comparacion,비교,比较'),
  kind: words(
    'ambition,ambisi,commitment,committed,committed or aspirational,komitmen,verbindlichkeit,metric type,kr type,key result type,kind,measure type,jenis metrik,metriktyp,tipo de metrica,지표 유형,指标类型',
  ),
  state: words('status,state,health,done,zustand,estado,situacao,상태,状态,狀態'),
  checkIns: words('checkins,check-ins,updates,history'),
};

/** Words of a head that say the number of an item, such as of a week, and no column. */
export const weekWords = words('week,wk,w,minggu,pekan,woche,kw,semana,sem,s,주,주차,周,第');

/** Words in the first or the title cell of a row that sums up the others. */
export const totalWords = words(
  'total,totals,grand total,sum,subtotal,sub total,average,mean,jumlah,total keseluruhan,rata-rata,rerata,subjumlah',
  'summe,gesamt,gesamtsumme,insgesamt,zwischensumme,durchschnitt,mittelwert,soma,media,total geral,suma,promedio',
  'total general,합계,총계,소계,평균,合计,總計,总计,小计,平均,汇总',
);

const sorts = {
  objective: columnWords.objective ?? [],
  keyResult: columnWords.keyResult ?? [],
  initiative: columnWords.initiative ?? [],
  step: columnWords.steps ?? [],
  person: words(
    'person,people,user,staff,employee,employees,member,team member,orang,karyawan,pegawai,staf,anggota',
  ).concat(
    words(
      'mitarbeiter,mitarbeitende,personen,pessoa,pessoas,colaborador,colaboradores,usuario,usuarios,persona,personas',
    ),
    words('empleado,empleados,사람,직원,구성원,人员,员工,成员'),
    columnWords.owner ?? [],
  ),
  cycle: (columnWords.cycle ?? []).concat(words('cycles,periods,quarters,ciclos,periodos,zyklen,quartale')),
  team: (columnWords.team ?? []).concat(
    words('departments,equipes,times,equipos,teams,abteilungen,팀 목록,团队列表'),
  ),
  checkIn: words(
    'checkin,checkins,check-in,check-ins,check in,check ins,update,updates,reading,readings,progress,history',
  ).concat(
    words(
      'pembaruan,kemajuan,riwayat,aktualisierung,stande,verlauf,atualizacao,atualizacoes,acompanhamento,medicoes,medicao',
    ),
    words('actualizacion,actualizaciones,seguimiento,mediciones,체크인,업데이트,进展,更新,跟进,签到'),
  ),
  review: words('review,reviews,tinjauan,ruckblick,revisao,revision,회고,复盘'),
  parent: words(
    'alignment,alignments,penyelarasan,ausrichtung,alinhamento,alineacion,parent,induk,pai,padre,eltern,상위,父,上级',
  ),
} as const;

/** What a row can be of. */
export type Subject = keyof typeof sorts;

export const subjectWords: Readonly<Record<Subject, readonly string[]>> = sorts;

export const subjects = Object.keys(sorts) as Subject[];
