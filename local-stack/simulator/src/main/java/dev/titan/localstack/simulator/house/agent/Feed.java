package dev.titan.localstack.simulator.house.agent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One kind of message of one outlet, a business day at a time. */
interface Feed {

  /** A message and when what it tells of came to pass. */
  record Message(Instant at, String json) {}

  /** Where it is posted, after the base address. */
  String path();

  /** How many messages go into one post. */
  int batch();

  /** The messages of a business day, in the order of time. */
  List<Message> day(LocalDate day);

  /**
   * The body of a post.
   *
   * @param messages in order; none when only the time has moved on
   */
  String body(List<Message> messages, Instant from, Instant through);

  /** Whether a post is worth sending when there is no message. */
  boolean heartbeats();
}
