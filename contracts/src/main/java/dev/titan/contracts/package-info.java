/** What every module agrees on; depends on nothing of ours. */
package dev.titan.contracts;
