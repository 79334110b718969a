// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/torchscript_storages.h"

#include <ATen/ATen.h>
#include <torch/csrc/jit/api/compilation_unit.h>
#include <torch/csrc/jit/serialization/unpickler.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/error.h"

namespace sightline {
namespace {

/// A record as the pickles name it: where its values would be, and how many bytes it has.
struct Record {
  std::string name;
  std::uint64_t bytes = 0;
};

/// Bytes of a storage up to the last value of a tensor on it; nothing for sizes that make no sense.
std::optional<std::uint64_t> bytesNeeded(const at::Tensor& t) {
  std::uint64_t last = 0;
  if (t.storage_offset() < 0) return std::nullopt;
  for (std::int64_t d = 0; d < t.dim(); ++d) {
    const std::int64_t size = t.sizes()[static_cast<std::size_t>(d)], stride = t.strides()[static_cast<std::size_t>(d)];
    if (size < 0 || stride < 0) return std::nullopt;
    if (size == 0) return 0;
    std::uint64_t step = 0;
    if (__builtin_mul_overflow(static_cast<std::uint64_t>(size - 1), static_cast<std::uint64_t>(stride), &step) ||
        __builtin_add_overflow(last, step, &last))
      return std::nullopt;
  }
  std::uint64_t values = 0, bytes = 0;
  if (__builtin_add_overflow(last, static_cast<std::uint64_t>(t.storage_offset()) + 1, &values) ||
      __builtin_mul_overflow(values, static_cast<std::uint64_t>(t.element_size()), &bytes))
    return std::nullopt;
  return bytes;
}

/// The tensors of one pickle ("data", "constants") with what stands for their values: a byte whose address tells the
/// record.
class PickledTensors {
 public:
  PickledTensors(const std::map<std::string, std::uint64_t>& sizes, std::string archive)
      : sizes_(sizes), archive_(std::move(archive)) {}

  void read(const void* bytes, std::size_t size, std::uint64_t version) {
    const char* at = static_cast<const char*>(bytes);
    const char* const end = at + size;
    const auto reader = [&at, end](char* into, std::size_t count) {
      const std::size_t here = std::min(count, static_cast<std::size_t>(end - at));
      std::memcpy(into, at, here);
      at += here;
      return here;
    };
    // Objects of the archive's own classes become empty ones: what they would hold is kept aside.
    const auto unit = std::make_shared<torch::jit::CompilationUnit>();
    const auto classOf = [unit](const c10::QualifiedName& name) {
      return c10::StrongTypePtr(unit, c10::ClassType::create(name, unit, true));
    };
    const auto objectOf = [this](const at::StrongTypePtr& type, const c10::IValue& content) {
      collect(content);
      return c10::ivalue::Object::create(type, 0);
    };
    torch::jit::Unpickler unpickler(
        reader, classOf, objectOf, [this](const std::string& name) { return placeOf(name); }, at::Device(at::kCPU),
        false, [](const std::string&) -> c10::TypePtr { return c10::AnyType::get(); });
    unpickler.set_version(version);
    collect(unpickler.parse_ivalue());
  }

  /// @throws Error BadFormat for a tensor that reaches beyond its record
  void check(const std::string& file) const {
    for (const at::Tensor& t : tensors_) {
      if (!t.defined() || !t.has_storage()) continue;
      // A storage that is said to be empty has no record: then a tensor on it has no values either.
      const auto record = records_.find(t.storage().data());
      const std::uint64_t held = record == records_.end() ? t.storage().nbytes() : record->second.bytes;
      const auto needed = bytesNeeded(t);
      if (!needed || *needed > held)
        throw Error(ErrorCode::BadFormat, file,
                    message("is damaged: a tensor is larger than its values in \"{1}\"",
                            record == records_.end() ? archive_ + ".pkl" : record->second.name),
                    "Copy or download it again.");
    }
  }

 private:
  at::DataPtr placeOf(const std::string& name) {
    const std::string full = archive_ + "/" + name;
    const auto size = sizes_.find(full);
    at::DataPtr place = at::getCPUAllocator()->allocate(1);
    records_[place.get()] = {full, size == sizes_.end() ? 0 : size->second};
    return place;
  }
  void collect(const c10::IValue& value) {
    c10::IValue::HashAliasedIValues inside;
    value.getSubValues(inside);
    for (const c10::IValue& v : inside)
      if (v.isTensor()) tensors_.push_back(v.toTensor());
  }

  const std::map<std::string, std::uint64_t>& sizes_;
  std::string archive_;
  std::map<const void*, Record> records_;
  std::vector<at::Tensor> tensors_;
};

}  // namespace

void checkStorages(const std::map<std::string, ZipEntry>& directory, caffe2::serialize::PyTorchStreamReader& reader,
                   const std::string& file) {
  std::map<std::string, std::uint64_t> sizes;  // by the name behind the archive's own folder
  for (const auto& [name, entry] : directory)
    if (const auto folder = name.find('/'); folder != std::string::npos)
      sizes[name.substr(folder + 1)] = entry.fullSize;
  for (const char* archive : {"data", "constants"}) {
    if (!reader.hasRecord(std::string(archive) + ".pkl")) continue;
    const auto [bytes, size] = reader.getRecord(std::string(archive) + ".pkl");
    PickledTensors tensors(sizes, archive);
    tensors.read(bytes.get(), size, reader.version());
    tensors.check(file);
  }
}

}  // namespace sightline
