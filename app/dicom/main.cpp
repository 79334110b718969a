// SPDX-License-Identifier: GPL-3.0-or-later
// sightline-dicom: decodes one compressed frame of a DICOM file. It is started by Sightline, with a question on
// standard input and the answer on standard output (core/image/readers/dicom_protocol.h), and is no program for people.
// It may crash, or be ended: that is what it is a program of its own for.
#include <gdcmByteValue.h>
#include <gdcmDataElement.h>
#include <gdcmFragment.h>
#include <gdcmImage.h>
#include <gdcmSequenceOfFragments.h>
#include <gdcmTrace.h>

#include <limits>
#include <new>

#include "core/image/readers/decoder_process.h"
#include "core/image/readers/dicom_protocol.h"

namespace sightline::readers::dicom {
namespace {

DecoderExit decode(const CodedFrame& frame, DecodedFrame& out) {
  gdcm::Image image;
  image.SetNumberOfDimensions(2);
  image.SetDimension(0, frame.width);
  image.SetDimension(1, frame.height);
  image.SetPixelFormat(
      gdcm::PixelFormat(static_cast<unsigned short>(frame.samples), static_cast<unsigned short>(frame.bitsAllocated),
                        static_cast<unsigned short>(frame.bitsStored), static_cast<unsigned short>(frame.highBit),
                        static_cast<unsigned short>(frame.isSigned)));
  image.SetPhotometricInterpretation(
      gdcm::PhotometricInterpretation(gdcm::PhotometricInterpretation::GetPIType(frame.photometric.c_str())));
  image.SetPlanarConfiguration(frame.planar);
  image.SetTransferSyntax(gdcm::TransferSyntax(gdcm::TransferSyntax::GetTSType(frame.syntax.c_str())));
  const gdcm::SmartPointer<gdcm::SequenceOfFragments> fragments = gdcm::SequenceOfFragments::New();
  for (const auto& part : frame.fragments) {
    if (part.size() > std::numeric_limits<std::uint32_t>::max()) return ExitNotDecoded;
    gdcm::Fragment fragment;
    fragment.SetByteValue(reinterpret_cast<const char*>(part.data()), static_cast<std::uint32_t>(part.size()));
    fragments->AddFragment(fragment);
  }
  gdcm::DataElement pixels(gdcm::Tag(0x7FE0, 0x0010));
  pixels.SetVR(gdcm::VR::OB);
  pixels.SetValue(*fragments);
  image.SetDataElement(pixels);
  out.bytes.resize(image.GetBufferLength());
  if (!image.GetBuffer(reinterpret_cast<char*>(out.bytes.data()))) return ExitNotDecoded;
  out.width = image.GetDimension(0);
  out.height = image.GetDimension(1);
  out.samples = image.GetPixelFormat().GetSamplesPerPixel();
  out.bitsAllocated = image.GetPixelFormat().GetBitsAllocated();
  out.isSigned = image.GetPixelFormat().GetPixelRepresentation();
  out.planar = image.GetPlanarConfiguration();
  out.photometric = gdcm::PhotometricInterpretation::GetPIString(image.GetPhotometricInterpretation());
  return ExitDecoded;
}

int answer() {
  CodedFrame frame;
  DecodedFrame decoded;
  const std::vector<std::uint8_t> question = everything(stdin);
  if (!readQuestion(question, frame)) return ExitBadQuestion;
  if (const DecoderExit status = decode(frame, decoded); status != ExitDecoded) return status;
  return writeAnswer(answerOf(decoded)) ? ExitDecoded : ExitNotDecoded;
}

}  // namespace
}  // namespace sightline::readers::dicom

int main() {
  using namespace sightline::readers;
  limitThisProcess();
  gdcm::Trace::DebugOff();
  gdcm::Trace::WarningOff();
  gdcm::Trace::ErrorOff();
  try {
    return dicom::answer();
  } catch (const std::bad_alloc&) {
    return ExitNoMemory;
  } catch (const std::exception&) {
    return ExitNotDecoded;
  }
}
