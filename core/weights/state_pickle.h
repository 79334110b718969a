// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/message.h"

namespace sightline {

/// A tensor as a state dict's pickle describes it; its values lie in another entry of the archive.
struct PickledTensor {
  std::string name;          ///< key in the state dict
  std::string storage;       ///< key of the storage: archive entry `data/<storage>`
  std::string dtype;         ///< as in safetensors: "F32", "BF16", ...
  std::uint64_t offset = 0;  ///< of the first value in the storage, in values
  std::vector<std::int64_t> shape, strides;
};

/// A state dict, and what people should know of where in the file it was, a sentence each.
struct PickledState {
  std::vector<PickledTensor> tensors;
  std::vector<Message> notes;
};

/// Reads data.pkl of torch.save(model.state_dict()), also within what training programs put around it: dictionaries
/// named state_dict, model, model_state_dict, net and so on. Averaged weights (state_dict_ema, model_ema, ...) come
/// before the others, as timm's load_state_dict() has it.
///
/// A pickle is a program. This interpreter knows only the operations that build dictionaries, lists, numbers, text
/// and tensors, and the few names that state dicts use; it can call nothing. Other objects beside the tensors
/// (argparse.Namespace, a number of numpy) are passed over as something unknown: no part of them is made or run. A file
/// whose tensors are within such an object is refused by its name.
/// @param archiveSize  bytes of the whole file; memory use stays below that, but for a few megabytes
/// @throws Error BadFormat, naming the operation or the global that was refused, or a number type that is not known
PickledState readStatePickle(std::span<const std::byte> pickle, std::size_t archiveSize,
                             const std::string& nameForErrors);

/// A state dict of torch.save before PyTorch 1.6, or with `_use_new_zipfile_serialization=False`, and where in the file
/// the values of each storage are.
struct LegacyState {
  PickledState state;
  std::map<std::string, std::span<const std::byte>> storages;  ///< by key, not aligned
};

/// How a file of that form begins: with a pickled number.
inline constexpr std::string_view kLegacyStart{"\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 14};

/// Reads such a file: pickles of the version and of the machine, the state dict as readStatePickle() reads it, the
/// storages' keys, and of each storage the number of its values and the values.
/// @throws Error as readStatePickle(); BadFormat for a file of a big-endian machine and for one that is cut off
LegacyState readLegacyState(std::span<const std::byte> file, const std::string& nameForErrors);

}  // namespace sightline
