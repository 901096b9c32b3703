package dev.titan.localstack.clickhouse.engine;

import java.nio.file.Path;

/** The configuration files that the engine reads when it starts. */
final class EngineConfiguration {
  /** A cache's share of the memory: the defaults of a large server would leave nothing else. */
  private static final int CACHE_SHARE = 16;

  /** Merges can wait: on a small machine inserts and questions go before them. */
  private static final int MERGES_NICE = 10;

  private EngineConfiguration() {}

  static String server(Path users, long memoryBytes) {
    long cache = memoryBytes / CACHE_SHARE;
    return """
        <clickhouse>
          <users_config>%s</users_config>
          <max_server_memory_usage>%d</max_server_memory_usage>
          <mark_cache_size>%d</mark_cache_size>
          <primary_index_cache_size>%d</primary_index_cache_size>
          <uncompressed_cache_size>0</uncompressed_cache_size>
          <os_threads_nice_value_merge_mutate>%d</os_threads_nice_value_merge_mutate>
          <database_atomic_delay_before_drop_table_sec>2</database_atomic_delay_before_drop_table_sec>
          <merge_tree>
            <auto_statistics_types></auto_statistics_types>
            <merge_selector_base>10</merge_selector_base>
          </merge_tree>
        </clickhouse>
        """
        .formatted(
            escape(users.toAbsolutePath().toString()), memoryBytes, cache, cache, MERGES_NICE);
  }

  /**
   * As a server behaves: a bare expression is no statement, and an answered insert is stored; rows
   * alone make no insert be written in several pieces.
   */
  static String users() {
    return """
        <clickhouse>
          <profiles>
            <default>
              <implicit_select>0</implicit_select>
              <async_insert>0</async_insert>
              <min_insert_block_size_rows>0</min_insert_block_size_rows>
            </default>
          </profiles>
          <users>
            <default>
              <password></password>
              <profile>default</profile>
              <quota>default</quota>
            </default>
          </users>
          <quotas><default/></quotas>
        </clickhouse>
        """;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
