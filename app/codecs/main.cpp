// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-codecs: decodes one JPEG 2000, HEIC or AVIF image. It is started by Sightline, with a question on standard
// input and the answer on standard output (core/image/readers/codec_protocol.h), and is no program for people. It may
// crash, or be ended: that is what it is a program of its own for.
#include <exception>
#include <new>

#include "app/codecs/codecs.h"
#include "core/image/readers/decoder_process.h"

namespace {

using namespace sightline::readers;

int answer() {
  const std::vector<std::uint8_t> bytes = everything(stdin);
  CodecQuestion question;
  if (!readQuestion(bytes, question)) return ExitBadQuestion;
  CodecOutcome outcome =
      question.kind == CodecKind::Jpeg2000 ? decodeJpeg2000(question.file) : decodeHeif(question.file);
  if (outcome.status == ExitNotRead) writeAnswer({outcome.kind.begin(), outcome.kind.end()});
  if (outcome.status != ExitDecoded) return outcome.status;
  return writeAnswer(answerOf(outcome.image)) ? ExitDecoded : ExitNotDecoded;
}

}  // namespace

int main() {
  limitThisProcess();
  try {
    return answer();
  } catch (const std::bad_alloc&) {
    return ExitNoMemory;
  } catch (const std::exception&) {
    return ExitNotDecoded;
  }
}
