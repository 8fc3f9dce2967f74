/*
 * The number protocol of Loket: a central with leases, two kiosks, a network, power cuts. One series, one day.
 * docs/number-protocol.md maps every state and switch to the code. One step is one commit, one message or one paper.
 *
 *   spin -a [-DBUG_...] [-DFORGETS=1] numbers.pml && gcc -O2 -w -DSAFETY -DNOREDUCE -DCOLLAPSE -o pan pan.c
 *   ./pan -m100000
 *   spin -t -p numbers.pml    (with the same switches: the way to what pan has found)
 *
 * Kiosk 0 has every fault. Kiosk 1 has none unless FAULTS=2: it takes numbers that kiosk 0 must not have.
 * FORGETS=1: a power cut may take the last commit with it, though the disk had said that it was safe.
 */

#ifndef FORGETS
#define FORGETS 0
#endif
#ifndef VISITS
#define VISITS 2            /* check-ins of each kiosk */
#endif
#ifndef CUTS
#define CUTS 2              /* power cuts in all */
#endif
#ifndef ENROLS
#define ENROLS 0            /* 1: a kiosk may be enrolled again at any time, not only when it is fenced */
#endif
#ifndef PUTS_BACK
#define PUTS_BACK 0         /* 1: the database of kiosk 0 is put back from a copy, once; the mark beside it stays */
#endif
#ifndef FAULTS
#define FAULTS 1            /* how many kiosks have faults */
#endif
#ifndef VISITS_OF_SOUND
#define VISITS_OF_SOUND 1
#endif

#define KIOSKS 2
#define BLOCK 2             /* numbers of a block */
#define LIVE 2              /* blocks 0, 1: live, one to a lease */
#define BLOCKS 3            /* block 2: a reserve */
#define LAST_EPOCH 2
#define CHECK_INS (KIOSKS * VISITS)
#define NOBODY 255

/* a block on a kiosk's disk: OPEN + n has given n numbers */
#define ABSENT 0
#define UNOPENED 1
#define OPEN 2
#define USED (OPEN + BLOCK)
#define BURNT 9
#define is_open(block) (block >= OPEN && block < USED)
#define is_usable(block) (block == UNOPENED || is_open(block))

/* an event on a kiosk's disk; where there is one there is a ticket and a print job (I8) */
#define NONE 0
#define PENDING 1
#define GONE 2
#define QUARANTINED 3

/* where a kiosk is with its visitor; a power cut forgets it */
#define IDLE 0
#define READY 1             /* the block for the next number is open */
#define BORN 2              /* committed: the number is on the screen */
#define WORD 3              /* the printer has done what it could */
#define LATE 4              /* only where ticket and event are two commits */

/* what a kiosk has put on the wire: an event by its number, or */
#define NOTHING 255
#define ASK_LIVE 254
#define ASK_RESERVE 253

/* what the central answers */
#define LEASED 0
#define ACCEPTED 1          /* applied or duplicate */
#define REJECTED 2
#define FENCED 3

typedef Disk {
    byte block[BLOCKS];
    byte own;               /* like a block: the last block of the kiosk's own range */
    byte own_blocks;        /* how many own blocks there were, with the last */
    byte epoch;
    byte seq;               /* of the last event */
    byte event[VISITS];
    byte place[VISITS];     /* the event's seq in this epoch */
    bit ticket[VISITS];
};
#define SEQ_STEP CHECK_INS    /* so far ahead a database goes on that was put back: more events than there can be */
#define SEQS (CHECK_INS + 1 + PUTS_BACK * SEQ_STEP)
typedef Known { byte event[SEQS] };

/* the kiosks: what is durable, what it was one commit ago, and what power takes */
Disk disk[KIOSKS], before[KIOSKS];
byte at[KIOSKS], chosen[KIOSKS], made[KIOSKS];
bit must_enrol[KIOSKS];
bit at_visit[KIOSKS];       /* this check-in has a number, or a paper: its random id never comes again */

/* the central, which loses nothing */
byte next_live, next_reserve = LIVE;
byte holder[BLOCKS] = NOBODY, lease_epoch[BLOCKS];
byte epoch[KIOSKS] = 1;
Known known[KIOSKS];        /* seq -> event, in the newest epoch */
bit applied[CHECK_INS];

/* the network: a message may arrive any number of times, until another takes its place */
byte sent[KIOSKS] = NOTHING, sent_epoch[KIOSKS], sent_seq[KIOSKS];

/* what only the judge knows */
byte number[CHECK_INS] = NOBODY, effects[CHECK_INS];
bit paper[CHECK_INS];
byte cuts;

byte i, j, c, b, answer;    /* scratch, always 0 between steps */

#define own_number(k) (BLOCKS * BLOCK + (k) * (VISITS + CUTS + PUTS_BACK) * BLOCK)

inline copy(to, from) {
    i = 0;
    do
    :: i < BLOCKS -> to.block[i] = from.block[i]; i++
    :: else -> break
    od;
    i = 0;
    do
    :: i < VISITS -> to.event[i] = from.event[i]; to.place[i] = from.place[i]; to.ticket[i] = from.ticket[i]; i++
    :: else -> break
    od;
    i = 0;
    to.own = from.own; to.own_blocks = from.own_blocks; to.epoch = from.epoch; to.seq = from.seq
}

/* Before a step writes: what the disk falls back to if it forgets this commit. */
inline commit(k) {
#if FORGETS
    copy(before[k], disk[k])
#else
    skip
#endif
}

#define RESERVE_ON_PAPER 1
#define OWN_ON_PAPER 2
#define SET_BACK_AND_FENCED 3
#define VISIT_IN_NEXT_EPOCH 4
#if REACH == RESERVE_ON_PAPER
#define reached (paper[0] && number[0] / BLOCK == LIVE)
#elif REACH == OWN_ON_PAPER
#define reached (paper[0] && number[0] >= BLOCKS * BLOCK)
#elif REACH == SET_BACK_AND_FENCED
#define reached (must_enrol[0] && epoch[0] == 1)
#elif REACH == VISIT_IN_NEXT_EPOCH
#define reached (epoch[0] == 2 && effects[1] == 1)
#endif

/* I1, I2, I7, I8 as they must hold after every step. */
inline judge() {
#ifdef REACH
    assert(!reached);       /* is to fail: the model gets so far */
#endif
    i = 0;
    do
    :: i < CHECK_INS ->
        j = 0;
        do
        :: j < i -> assert(!(paper[i] && paper[j] && number[i] == number[j])); j++      /* I1 */
        :: else -> break
        od;
        j = 0;
#if !FORGETS && !PUTS_BACK
        assert(!paper[i] || disk[i / VISITS].ticket[i % VISITS] || applied[i]);         /* I2 */
#endif
        assert(disk[i / VISITS].event[i % VISITS] != GONE || applied[i]);               /* I7 */
        assert(disk[i / VISITS].ticket[i % VISITS] == (disk[i / VISITS].event[i % VISITS] != NONE)); /* I8 */
        assert(effects[i] <= 1);                                                        /* I4 */
        i++
    :: else -> break
    od;
    i = 0
}

#ifdef BUG_OLD_EPOCH_NUMBERED
#define may_use(k, n) true
#else
#define may_use(k, n) (lease_epoch[n] == disk[k].epoch)
#endif

#define is_better(k, n, m) (is_open(disk[k].block[n]) && (n < LIVE) == (m < LIVE) && !is_open(disk[k].block[m]))

/* numbers.py, _CHOOSE: live before reserve, open before unopened, of this epoch only; b = BLOCKS: the own range. */
inline choose(k) {
    b = NOBODY; i = 0;
    do
    :: i < BLOCKS ->
        if
        :: may_use(k, i) && is_usable(disk[k].block[i]) && (b == NOBODY || is_better(k, i, b)) -> b = i
        :: else
        fi;
        i++
    :: else -> break
    od;
    i = 0;
    if
    :: b == NOBODY -> b = BLOCKS
    :: else
    fi
}

inline open_block(k) {
    choose(k);
#ifndef BUG_OPEN_WITH_FIRST_USE
    if
    :: b < BLOCKS && disk[k].block[b] == UNOPENED -> commit(k); disk[k].block[b] = OPEN
    :: b == BLOCKS && !is_open(disk[k].own) -> commit(k); disk[k].own = OPEN; disk[k].own_blocks++
    :: else
    fi;
#endif
    chosen[k] = b; b = 0
}

/* The number that the next birth takes: known before it only to the bug that prints first. */
inline look(k) {
    c = k * VISITS + made[k];
    if
    :: chosen[k] < BLOCKS && disk[k].block[chosen[k]] == UNOPENED -> number[c] = chosen[k] * BLOCK
    :: chosen[k] < BLOCKS && disk[k].block[chosen[k]] != UNOPENED ->
        number[c] = chosen[k] * BLOCK + disk[k].block[chosen[k]] - OPEN;
        assert(disk[k].block[chosen[k]] < USED)
    :: chosen[k] == BLOCKS && !is_open(disk[k].own) -> number[c] = own_number(k) + disk[k].own_blocks * BLOCK
    :: chosen[k] == BLOCKS && is_open(disk[k].own) ->
        number[c] = own_number(k) + (disk[k].own_blocks - 1) * BLOCK + disk[k].own - OPEN
    fi;
    c = 0
}

inline be_born(k) {
    commit(k);
    look(k);
    c = k * VISITS + made[k];
    if
    :: chosen[k] < BLOCKS ->
        assert(holder[chosen[k]] == k && lease_epoch[chosen[k]] == disk[k].epoch);       /* I3 */
        if
        :: disk[k].block[chosen[k]] == UNOPENED -> disk[k].block[chosen[k]] = OPEN + 1
        :: else -> disk[k].block[chosen[k]]++
        fi
    :: else ->
        if
        :: !is_open(disk[k].own) -> disk[k].own = OPEN + 1; disk[k].own_blocks++
        :: else -> disk[k].own++
        fi
    fi;
    disk[k].ticket[made[k]] = 1;
#ifndef BUG_TWO_COMMITS
    add_event(k);
#endif
    c = 0
}

inline add_event(k) {
    disk[k].seq++;
    disk[k].event[made[k]] = PENDING;
    disk[k].place[made[k]] = disk[k].seq
}

inline burn(k) {
#ifndef BUG_NO_BURN
    i = 0;
    do
    :: i < BLOCKS ->
        if
        :: is_open(disk[k].block[i]) -> disk[k].block[i] = BURNT
        :: else
        fi;
        i++
    :: else -> break
    od;
    i = 0;
    if
    :: is_open(disk[k].own) -> disk[k].own = BURNT
    :: else
    fi;
#endif
    skip
}

/* outbox.py: a new chain behind a number; what waits is carried over to it, in order. */
inline begin_anew(k, from) {
    disk[k].seq = from; i = 0;
    do
    :: i < VISITS ->
        if
        :: disk[k].event[i] == PENDING -> disk[k].seq++; disk[k].place[i] = disk[k].seq
        :: else
        fi;
        i++
    :: else -> break
    od;
    i = 0
}

#if PUTS_BACK
Disk copied;
byte copies;                /* 1: there is a copy, 2: it was put back */

/* starting.py: the mark has counted on, so the database is known as an old one and gives up all that was leased. */
inline put_back(k) {
    copies = 2; b = disk[k].own_blocks;
    copy(disk[k], copied);
    burn(k);
#ifndef BUG_OLD_DISK_BELIEVED
    do
    :: i < BLOCKS ->
        if
        :: disk[k].block[i] == UNOPENED -> disk[k].block[i] = BURNT
        :: else
        fi;
        i++
    :: else -> break
    od;
    disk[k].own_blocks = b;
    begin_anew(k, SEQ_STEP);
#endif
    i = 0; b = 0;
    at[k] = IDLE; chosen[k] = 0; must_enrol[k] = 0;
    if
    :: at_visit[k] -> made[k]++; at_visit[k] = 0
    :: else
    fi
}
#endif

/* outbox.py, enrol: a new chain, and a new epoch. */
inline enrol(k) {
    epoch[k]++;
    i = 0;
    do
    :: i < SEQS -> known[k].event[i] = 0; i++
    :: else -> break
    od;
    commit(k);
    disk[k].epoch = epoch[k]; begin_anew(k, 0); must_enrol[k] = 0
}

#ifdef BUG_EPOCH_UNCHECKED
#define is_accepted(k) true
#else
#define is_accepted(k) (sent_epoch[k] == epoch[k])
#endif
#define is_other_disk(k) (known[k].event[sent_seq[k]] != 0 && known[k].event[sent_seq[k]] != sent[k] + 1)
#define is_leased(k, e) (number[e] >= BLOCKS * BLOCK || holder[number[e] / BLOCK] == k)
#define has(d, e) ((d) != (e) && applied[d] && number[d] == number[e])
#if VISITS == 2
#define is_taken(e) (has(0, e) || has(1, e) || has(2, e) || has(3, e))
#else
#define is_taken(e) (has(0, e) || has(1, e) || has(2, e) || has(3, e) || has(4, e) || has(5, e))
#endif

inline give(k, n) { holder[n] = k; lease_epoch[n] = sent_epoch[k] }

/* leases.py, grant: both limits only ever grow; b = NOBODY: there is none. */
inline grant(k) {
    assert(sent_epoch[k] == epoch[k]);                                                  /* I9 */
    b = NOBODY;
    if
    :: sent[k] == ASK_LIVE && next_live < LIVE -> b = next_live; next_live++; give(k, b)
    :: sent[k] == ASK_RESERVE && next_reserve < BLOCKS ->
        b = next_reserve; next_reserve = BLOCKS; give(k, b)
    :: else
    fi;
    answer = LEASED
}

/* sync.py of the central's desk. */
inline take_in(k) {
    c = sent[k];
    if
    :: applied[c] ->
        answer = ACCEPTED; known[k].event[sent_seq[k]] = c + 1;
#ifdef BUG_NOT_IDEMPOTENT
        effects[c]++
#endif
    :: !applied[c] && (is_taken(c) || !is_leased(k, c)) -> answer = REJECTED
    :: else ->
        assert(sent_epoch[k] == epoch[k]);                                              /* I9 */
        answer = ACCEPTED; known[k].event[sent_seq[k]] = c + 1; effects[c]++; applied[c] = 1
    fi
}

/* What is on the wire arrives at the central. */
inline arrive(k) {
    if
    :: !is_accepted(k) -> answer = FENCED
    :: is_accepted(k) && sent[k] < CHECK_INS && sent_epoch[k] == epoch[k] && is_other_disk(k) -> answer = FENCED
    :: else ->
        if
        :: sent[k] < CHECK_INS -> take_in(k)
        :: else -> grant(k)
        fi
    fi
}

/* numbers.py, add_lease; sync.py of the kiosk's service and outbox.py, settle. */
inline hear(k) {
    c = sent[k] % VISITS;
    if
    :: answer == FENCED -> must_enrol[k] = 1
    :: answer == LEASED && b != NOBODY ->
        commit(k);
        disk[k].block[b] = UNOPENED
    :: answer == ACCEPTED && disk[k].event[c] == PENDING -> commit(k); disk[k].event[c] = GONE; disk[k].place[c] = 0
    :: answer == REJECTED && disk[k].event[c] == PENDING -> commit(k); disk[k].event[c] = QUARANTINED; disk[k].place[c] = 0
    :: else
    fi
}

inline forget_scratch() { b = 0; c = 0; answer = 0 }

/* The oldest event that waits. */
inline send_event(k) {
    b = NOBODY; i = 0;
    do
    :: i < VISITS ->
        if
        :: disk[k].event[i] == PENDING && (b == NOBODY || disk[k].place[i] < disk[k].place[b]) -> b = i
        :: else
        fi;
        i++
    :: else -> break
    od;
    i = 0;
    if
    :: b != NOBODY -> sent[k] = k * VISITS + b; sent_epoch[k] = disk[k].epoch; sent_seq[k] = disk[k].place[b]
    :: else
    fi;
    b = 0
}

/* numbers.py of the service: what runs low is asked for; here: what there is none of. */
#define is_mine(k, n) (is_usable(disk[k].block[n]) && lease_epoch[n] == disk[k].epoch)
#define needs_live(k) (next_live < LIVE && !is_mine(k, 0) && !is_mine(k, 1))
#define needs_reserve(k) (next_reserve < BLOCKS)

inline send_ask(k, what) { sent[k] = what; sent_epoch[k] = disk[k].epoch; sent_seq[k] = 0 }
inline unsend(k) { sent[k] = NOTHING; sent_epoch[k] = 0; sent_seq[k] = 0 }

inline print(k) {
    c = k * VISITS + made[k];
    paper[c] = 1; c = 0
}

/* What is in memory is gone; the disk has lost nothing, or its last commit. */
inline lose_power(k) {
    cuts++;
    at[k] = IDLE; chosen[k] = 0;
    if
    :: at_visit[k] -> made[k]++; at_visit[k] = 0
    :: else
    fi;
    must_enrol[k] = 0
}

inline end_visit(k) { commit(k); made[k]++; at_visit[k] = 0; at[k] = IDLE; chosen[k] = 0 }

#define visits(k) (k < FAULTS -> VISITS : VISITS_OF_SOUND)

/* One visitor after the other; in the real program the steps of one visitor run on one worker. */
proctype Desk(byte k) {
    do
    :: d_step { at[k] == IDLE && made[k] < visits(k) && !must_enrol[k] -> open_block(k); at[k] = READY }
#ifdef BUG_PRINT_BEFORE_COMMIT
    :: d_step { at[k] == READY && !at_visit[k] -> look(k); at_visit[k] = 1; print(k); judge() }
    :: d_step { at[k] == READY && at_visit[k] -> be_born(k); at[k] = WORD; judge() }
#else
#ifdef BUG_TWO_COMMITS
    :: d_step { at[k] == READY -> be_born(k); at_visit[k] = 1; at[k] = LATE; judge() }
    :: d_step { at[k] == LATE -> commit(k); add_event(k); at[k] = BORN; judge() }
#else
    :: d_step { at[k] == READY -> be_born(k); at_visit[k] = 1; at[k] = BORN; judge() }
#endif
#endif
    :: d_step { at[k] == BORN -> print(k); at[k] = WORD; judge() }
    :: d_step { at[k] == WORD -> end_visit(k) }
    :: d_step { at[k] == BORN -> end_visit(k) }         /* no paper came out */
    od
}

/* Its whole visit is one step. */
proctype Sound(byte k) {
    do
    :: d_step { made[k] < visits(k) ->
        if
        :: needs_live(k) -> send_ask(k, ASK_LIVE); arrive(k); hear(k); forget_scratch()
        :: !needs_live(k) && needs_reserve(k) -> send_ask(k, ASK_RESERVE); arrive(k); hear(k); forget_scratch()
        :: else
        fi;
        open_block(k); be_born(k); print(k); end_visit(k); send_event(k); arrive(k); hear(k); unsend(k);
        forget_scratch(); judge() }
    od
}

proctype Faulty(byte k) {
    do
    :: d_step { needs_live(k) -> send_ask(k, ASK_LIVE) }
    :: d_step { needs_reserve(k) -> send_ask(k, ASK_RESERVE) }
    :: d_step { sent[k] == NOTHING || sent[k] >= CHECK_INS || applied[sent[k]] -> send_event(k) }
    :: d_step { sent[k] != NOTHING -> arrive(k); hear(k); forget_scratch(); judge() }
    :: d_step { sent[k] != NOTHING -> arrive(k); forget_scratch(); judge() }   /* the answer is lost */
#ifdef BUG_DROPPED_WITHOUT_ANSWER
    :: d_step { sent[k] < CHECK_INS && disk[k].event[sent[k] % VISITS] == PENDING -> commit(k);
        disk[k].event[sent[k] % VISITS] = GONE; judge() }
#endif
#if !ENROLS
    :: d_step { epoch[k] < LAST_EPOCH && at[k] == IDLE && must_enrol[k] -> enrol(k); judge() }
#else
    :: d_step { epoch[k] < LAST_EPOCH && at[k] == IDLE -> enrol(k); judge() }
#endif
    :: d_step { cuts < CUTS -> lose_power(k); commit(k); burn(k); judge() }
#if FORGETS
    :: d_step { cuts < CUTS -> copy(disk[k], before[k]); lose_power(k); burn(k); judge() }
#endif
#if PUTS_BACK
    :: d_step { copies == 0 -> copy(copied, disk[k]); copies = 1 }
    :: d_step { copies == 1 -> put_back(k); judge() }
#endif
#ifdef BUG_LEASE_RECLAIMED
    :: d_step { next_live > 0 && holder[next_live - 1] == k -> next_live-- }
#endif
    od
}

init {
    d_step {
        disk[0].epoch = 1; disk[1].epoch = 1;
        copy(before[0], disk[0]); copy(before[1], disk[1])
    }
    atomic {
        run Desk(0); run Faulty(0);
#if FAULTS == 2
        run Desk(1); run Faulty(1)
#else
        run Sound(1)
#endif
    }
}
