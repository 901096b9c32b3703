package dev.titan.pipelines.kotfraud;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.flink.api.common.state.MapState;

/**
 * What is held in memory of one outlet's part of a map in state: each value is read once, changed
 * in memory, and put back before a checkpoint. The outlet must be the current key whenever it is
 * used.
 */
final class HeldMap<K, V> {

  private final MapState<K, byte[]> stored;
  private final Function<byte[], V> reader;
  private final BiFunction<K, V, byte[]> writer;
  private final Map<K, Held<V>> inHand = new HashMap<>();

  /** A value; null when there is none. */
  private static final class Held<V> {
    private V value;
    private boolean changed;
    private boolean used;
  }

  HeldMap(MapState<K, byte[]> stored, Function<byte[], V> reader, BiFunction<K, V, byte[]> writer) {
    this.stored = stored;
    this.reader = reader;
    this.writer = writer;
  }

  private Held<V> held(K key) throws Exception {
    Held<V> held = inHand.get(key);
    if (held == null) {
      held = new Held<>();
      byte[] bytes = stored.get(key);
      held.value = bytes == null ? null : reader.apply(bytes);
      inHand.put(key, held);
    }
    held.used = true;
    return held;
  }

  /** A value to look at or to change; empty when there is none. */
  Optional<V> get(K key) throws Exception {
    return Optional.ofNullable(held(key).value);
  }

  /** A value to look at or to change; a new one, which stays if it is changed, where none was. */
  V getOr(K key, Supplier<V> begin) throws Exception {
    Held<V> held = held(key);
    if (held.value == null) {
      held.value = begin.get();
    }
    return held.value;
  }

  /** Notes that a value, which is in hand, was changed. */
  void changed(K key) throws Exception {
    held(key).changed = true;
  }

  /** Replaces a value without reading it. */
  void put(K key, V value) {
    Held<V> held = inHand.computeIfAbsent(key, none -> new Held<>());
    held.value = value;
    held.changed = true;
    held.used = true;
  }

  /** Removes a value. */
  void remove(K key) {
    put(key, null);
  }

  /** Keys of all values, in no order. */
  Set<K> keys() throws Exception {
    Set<K> keys = new HashSet<>();
    stored.keys().forEach(keys::add);
    inHand.forEach(
        (key, held) -> {
          if (held.changed && held.value == null) {
            keys.remove(key);
          } else if (held.changed) {
            keys.add(key);
          }
        });
    return keys;
  }

  /** Keys of the values that may go before a day, see {@link StateBytes}, in no order. */
  List<K> keysBefore(int firstDay) throws Exception {
    putBack();
    List<K> keys = new ArrayList<>();
    for (Map.Entry<K, byte[]> one : stored.entries()) {
      if (StateBytes.dayIn(one.getValue()) < firstDay) {
        keys.add(one.getKey());
      }
    }
    return keys;
  }

  /** Whether everything is in state as it is here. */
  boolean isPutBack() {
    return inHand.values().stream().noneMatch(held -> held.changed);
  }

  /** Puts back into state what was changed. */
  void putBack() throws Exception {
    for (Map.Entry<K, Held<V>> one : inHand.entrySet()) {
      Held<V> held = one.getValue();
      if (held.changed) {
        if (held.value == null) {
          stored.remove(one.getKey());
        } else {
          stored.put(one.getKey(), writer.apply(one.getKey(), held.value));
        }
        held.changed = false;
      }
    }
  }

  /** Puts everything back, and lets go of what nobody has asked for since the last time. */
  void tidyUp() throws Exception {
    putBack();
    inHand.values().removeIf(held -> !held.used);
    inHand.values().forEach(held -> held.used = false);
  }

  /** Whether a value is in hand. */
  boolean holds(K key) {
    return inHand.containsKey(key);
  }

  /** How many are in hand. */
  int size() {
    return inHand.size();
  }
}
