package dev.titan.localstack.cli.evaluate.score;

import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.cases.FraudCase;
import java.time.LocalDate;
import java.util.Collection;

/** How sure it is that a case is about something that truth tells. Pure. */
final class Likeness {

  /** It is about something else. */
  static final int NONE = 0;

  /** Its evidence names the person. */
  static final int PERSON = 1;

  /** Its evidence names the bill or the ticket, or its subject is partly the same. */
  static final int PAPER = 2;

  /** It has the same subject. */
  static final int SUBJECT = 3;

  private final DetectorModes modes;

  Likeness(DetectorModes modes) {
    this.modes = modes;
  }

  /** How sure it is that a case is the one that an incident calls for. */
  int of(FraudCase one, Incident incident) {
    return one.mode().equals(incident.mode()) ? ofAnyMode(one, incident) : NONE;
  }

  /** The same, whatever the case says was done. */
  int ofAnyMode(FraudCase one, Incident incident) {
    return isThere(one, incident.outlet(), incident.from(), incident.through())
        ? ofSubjects(one, incident.subjects())
        : NONE;
  }

  /** How sure it is that a case was made of something innocent. */
  int of(FraudCase one, TruthRow trap) {
    boolean fits = trap.lookalike().isEmpty() || trap.lookalike().equals(one.mode());
    return fits && isThere(one, trap.outlet(), trap.businessDate(), trap.businessDate())
        ? ofSubjects(one, trap.subjects())
        : NONE;
  }

  private boolean isThere(FraudCase one, OutletKey outlet, LocalDate from, LocalDate through) {
    int more = modes.days(one.mode()) - 1;
    return one.key().equals(outlet)
        && !one.businessDate().isBefore(from.minusDays(more))
        && !one.businessDate().isAfter(through.plusDays(more));
  }

  private static int ofSubjects(FraudCase one, Collection<String> subjects) {
    int best = NONE;
    Names about = Names.of(one.subject());
    for (String text : subjects) {
      Names subject = Names.of(text);
      if (about.means(subject)) {
        return SUBJECT;
      }
      if (about.parts().stream().anyMatch(part -> part.means(subject))) {
        best = PAPER;
      }
      for (DetectionEvidence piece : one.evidence()) {
        best = Math.max(best, ofPiece(piece, subject));
      }
    }
    return best;
  }

  private static int ofPiece(DetectionEvidence piece, Names subject) {
    if (Names.of(Names.BILL, piece.bill()).means(subject)
        || Names.of(Names.TICKET, piece.ticket()).means(subject)) {
      return PAPER;
    }
    return Names.of(piece.staff()).means(subject) || Names.of(piece.approver()).means(subject)
        ? PERSON
        : NONE;
  }
}
