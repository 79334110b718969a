// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fetch/http_answer.h"

#include <gtest/gtest.h>

namespace sightline {
namespace {

TEST(ContentRange, IsReadAsTheStandardWritesIt) {
  const auto range = parseContentRange("bytes 100-199/200");
  ASSERT_TRUE(range);
  EXPECT_EQ(range->first, 100u);
  EXPECT_EQ(range->last, 199u);
  EXPECT_EQ(range->total, 200u);
  EXPECT_FALSE(parseContentRange("bytes 0-9/*")->total);
}

TEST(ContentRange, NonsenseIsRefused) {
  for (const char* text : {"", "bytes", "bytes */200", "items 0-1/2", "bytes 5-4/10", "bytes 0-10/10", "bytes -1-3/4",
                           "bytes 0-3/x", "bytes 0-3", "bytes 0-99999999999999999999999/1", "bytes 1 - 2/4"})
    EXPECT_FALSE(parseContentRange(text)) << text;
}

TEST(HttpAnswer, KeepsWhatTheLastAnswerSaid) {
  HttpAnswer answer;
  for (const char* line :
       {"HTTP/1.1 302 Found\r\n", "Location: https://b.example/x\r\n", "Content-Length: 5\r\n", "\r\n",
        "HTTP/2 206\r\n", "ETAG:   \"abc\" \r\n", "last-modified: Tue, 01 Jan 2019 00:00:00 GMT\r\n",
        "Content-Range: bytes 1-2/3\r\n", "Retry-After: 7\r\n", "\r\n"})
    answer.line(line);
  EXPECT_EQ(answer.status, 206);
  EXPECT_FALSE(answer.length);
  EXPECT_EQ(answer.validator, "\"abc\"");
  EXPECT_EQ(answer.location, "https://b.example/x");
  EXPECT_EQ(answer.range->first, 1u);
  EXPECT_EQ(answer.retryAfter, 7);
}

TEST(HttpAnswer, AWeakTagProvesNothing) {
  HttpAnswer answer;
  answer.line("HTTP/1.1 200 OK");
  answer.line("ETag: W/\"abc\"");
  EXPECT_EQ(answer.validator, "");
  answer.line("Last-Modified: Tue, 01 Jan 2019 00:00:00 GMT");
  EXPECT_EQ(answer.validator, "Tue, 01 Jan 2019 00:00:00 GMT");
}

}  // namespace
}  // namespace sightline
